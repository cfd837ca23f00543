// A property test writes some hundreds of records through a real Strapi.
jest.setTimeout(120_000);
