import { Navigate, useParams } from 'react-router-dom';
import { paths } from '../../services/paths';

/** Where a client's story stood before it became part of their page. */
export const OldTimeline = () => {
  const { documentId = '' } = useParams();
  return <Navigate to={paths.clientPage(documentId)} replace />;
};
