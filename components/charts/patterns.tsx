/** The four textures, once per page; the tiles of the assembly have the same in CSS. */
export function Patterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="t-support" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="f-support" width="6" height="6" />
        </pattern>
        <pattern
          id="t-reserve"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="f-reserve" width="5" height="5" />
          <rect className="f-reserve-2" width="1.6" height="5" />
        </pattern>
        <pattern id="t-abstain" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="f-abstain" width="6" height="6" />
          <circle className="f-abstain-2" cx="3" cy="3" r="1" />
        </pattern>
        <pattern id="t-oppose" width="6" height="5" patternUnits="userSpaceOnUse">
          <rect className="f-oppose" width="6" height="5" />
          <rect className="f-oppose-2" y="2" width="6" height="1.4" />
        </pattern>
      </defs>
    </svg>
  )
}
