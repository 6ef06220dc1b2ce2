// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.corpus;

import static org.slipway.file.internal.corpus.Specimen.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.slipway.file.internal.TestFiles;

/** PDFs with a lock: to be opened by everybody and changed by their owner only, as many banks send them, or by few. */
final class Locked {

    private static final String DAMAGED = "DAMAGED";

    private Locked() {}

    static List<Specimen> all() {
        return List.of(
                pdf("password to open", TestFiles::lockedPdf, "LOCKED"),
                pdf("password to change, 40 bits", () -> locked(40, document -> {}), "PDF"),
                pdf("password to change, 128 bits", () -> locked(128, document -> {}), "PDF"),
                pdf("password to change, 256 bits", () -> locked(256, document -> {}), "PDF"),
                pdf(
                        "30 MiB behind a password to change",
                        () -> locked(256, document -> contents(document, 30)),
                        DAMAGED),
                pdf("15 MiB behind a password to change", () -> locked(256, document -> contents(document, 15)), "PDF"),
                pdf("30 MiB of objects behind a password to change", () -> locked(128, Locked::objects), DAMAGED),
                pdf(
                        "link to a program behind a password to change",
                        () -> locked(128, Locked::launching),
                        "ACTIVE_CONTENT"),
                pdf(
                        "certificate to open",
                        () -> encrypted("/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4"),
                        "LOCKED"),
                pdf("lock that nobody knows", () -> encrypted("/Filter/Nobody/V 9"), "LOCKED"));
    }

    /** What is put into a document before it is locked. */
    private interface Filling {
        void fill(PDDocument document) throws IOException;
    }

    private static byte[] locked(int bits, Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            filling.fill(document);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            document.protect(policy);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void contents(PDDocument document, int mebibytes) throws IOException {
        PDStream blanks = new PDStream(document);
        try (OutputStream out = blanks.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(new byte[mebibytes << 20]);
        }
        document.getPage(0).setContents(blanks);
    }

    /** A long text becomes part of a stream of objects, which is unpacked while the file is opened. */
    private static void objects(PDDocument document) {
        document.getDocumentInformation().setTitle("a".repeat(30 << 20));
    }

    private static void launching(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionLaunch());
        page.getAnnotations().add(link);
    }

    private static byte[] encrypted(String dictionary) {
        return Pdfs.of(
                "/Encrypt<<" + dictionary + ">>/ID[(a)(a)]",
                List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 1>>"));
    }
}
