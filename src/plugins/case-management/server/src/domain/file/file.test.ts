import { cleanName, disposition, mediaTypeOf, nameInDisposition, nameOfType } from '.';

const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\letter.pdf', 'letter.pdf'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['a\0b\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['  Lettre du père.pdf ', 'Lettre du père.pdf'],
    [`${'é'.repeat(400)}.pdf`, `${'é'.repeat(176)}.pdf`],
    ['letter.pdf.', 'letter.pdf'],
  ])('%j becomes %j', (sent, name) => expect(cleanName(sent)).toBe(name));

  it('says what the file is, where a browser would show it', () => {
    expect(nameOfType('page.html', 'image/jpeg')).toBe('page.html.jpg');
    expect(nameOfType('photo.JPEG', 'image/jpeg')).toBe('photo.jpeg');
    expect(nameOfType('letter.pdf.exe', 'application/octet-stream')).toBe('letter.pdf.exe');
  });

  it('comes and goes in a header', () => {
    for (const name of ['Lettre d’été (1).pdf', 'a"b%41.pdf', "it's; not, plain.png"])
      expect(nameInDisposition(disposition('attachment', name))).toBe(name);
    expect(disposition('inline', 'a"\r\n')).not.toMatch(/[\r\n]/);
    expect(nameInDisposition('attachment; filename="plain name.pdf"')).toBe('plain name.pdf');
    expect(nameInDisposition("attachment; filename*=UTF-8''%E0%A4%A")).toBeNull();
    expect(nameInDisposition('')).toBeNull();
  });
});

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7 …', 'x.html', 'application/pdf'],
    ['\xff\xd8\xff\xe0', 'x', 'image/jpeg'],
    ['RIFF\x01\x02\x03\x04WEBP', 'x', 'image/webp'],
    ['\0\0\0\x18ftypheic', 'IMG_1.HEIC', 'image/heic'],
    ['PK\x03\x04', 'letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\x03\x04', 'letter.docx.exe', 'application/zip'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'x.svg', 'text/plain'],
    ['<html><script>alert(1)</script>', 'x.png', 'text/plain'],
    ['MZ\x90\0', 'letter.pdf', 'application/octet-stream'],
  ])('is said by %j, whatever its name %j', (head, name, type) => expect(mediaTypeOf(bytes(head), name)).toBe(type));
});
