/** Strapi's announcement of its own media library would stand above every page of every member of staff. */
const dismissAnnouncements = () =>
  ['undefined', 'false'].forEach((install) =>
    window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${install}`, 'true')
  );

export default {
  config: { locales: ['fr'], notifications: { releases: false }, tutorials: false },
  bootstrap() {
    dismissAnnouncements();
  },
};
