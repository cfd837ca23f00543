import { useAboutQuery } from './casework';

/** Until the organisation's zone is known, times are shown in the zone of the browser. */
export const useOrganisation = () => {
  const { data } = useAboutQuery();
  return {
    timeZone: data?.data.timeZone,
    demo: data?.data.demo ?? false,
    name: data?.data.name ?? null,
    about: data?.data,
  };
};
