import NotFound from '../../[locale]/not-found'

export default NotFound
