export { default } from '../../../../config/middlewares';
