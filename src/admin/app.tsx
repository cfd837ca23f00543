export default {
  config: { locales: ['fr'], notifications: { releases: false }, tutorials: false },
  bootstrap() {},
};
