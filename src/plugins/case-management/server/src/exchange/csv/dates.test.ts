import fc from 'fast-check';
import { datePattern, toWallTime } from './dates';

describe('dates as lists write them', () => {
  it.each([
    ['3/9/2018', 'D/M/YYYY', '2018-09-03'],
    ['03/09/2018', 'D/M/YYYY', '2018-09-03'],
    ['9/3/2018', 'M/D/YYYY', '2018-09-03'],
    ['2018-09-03', 'YYYY-MM-DD', '2018-09-03'],
    ['03.09.2018 14:05', 'DD.MM.YYYY HH:mm', '2018-09-03 14:05:00'],
    ['3/9/2018 2:05 PM', 'D/M/YYYY h:mm A', '2018-09-03 14:05:00'],
    ['3/9/2018 12:05 a.m.', 'D/M/YYYY h:mm A', '2018-09-03 00:05:00'],
    ['3/9/2018 12:05 pm', 'D/M/YYYY', '2018-09-03 12:05:00'],
    ['3/9/2018 14:05:09', 'D/M/YYYY', '2018-09-03 14:05:09'],
  ])('%s as %s is %s', (text, format, wall) => {
    expect(toWallTime(text, format)).toBe(wall);
  });

  it.each([
    ['3-9-2018', 'D/M/YYYY'],
    ['3/9/18', 'D/M/YYYY'],
    ['yesterday', 'D/M/YYYY'],
    ['3/9/2018 later', 'D/M/YYYY'],
    ['', 'D/M/YYYY'],
  ])('%j is not of the form %s', (text, format) => {
    expect(toWallTime(text, format)).toBeNull();
  });

  it.each(['', 'DD/MM', 'YYYY-MM-DD YYYY', 'D/M/YYYY Q', 'day', 'D/M/YY'])('%j is no format', (format) => {
    expect(datePattern(format)).toBeNull();
  });

  it('reads back every day that it is given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-');
          expect(toWallTime(`${Number(day)}/${Number(month)}/${year}`, 'D/M/YYYY')).toBe(iso);
        }
      )
    );
  });
});
