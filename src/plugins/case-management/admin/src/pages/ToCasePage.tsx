import { Navigate, useParams } from 'react-router-dom';
import { paths } from '../services/paths';

/** Where the timeline of a case used to be: links to it still lead there. */
export const ToCasePage = () => <Navigate to={paths.casePage(useParams().documentId ?? '')} replace />;
