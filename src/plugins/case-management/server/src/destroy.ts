export const destroy = async () => {};
