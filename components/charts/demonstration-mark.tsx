/** The sentence about demonstration data inside a picture that is made of elements instead of SVG. */
export const DemonstrationMark = ({ children }: { children: string }) => (
  <p className="demonstration">{children}</p>
)
