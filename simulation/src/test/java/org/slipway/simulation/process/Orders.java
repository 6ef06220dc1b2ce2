// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.file.Upload;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;

/**
 * What the parent wants of a process: {@code S key supplier invoice amount} submits a form, {@code A code} approves a slip,
 * {@code R code} rejects it, {@code P} has a person look at what was set aside, {@code Q code} has one posted again.
 */
record Orders(Portal portal, Voice voice) {

    /** Why nothing is decided on a slip that is not there. */
    static final String NO_SUCH_SLIP = "NO_SUCH_SLIP";

    /** A JPEG of one black pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode(
                    "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAx"
                            + "NDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF"
                            + "BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW"
                            + "V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi"
                            + "4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z");

    void obey(String line) {
        List<String> words = List.of(line.split(" ", -1));
        try {
            switch (words.get(0)) {
                case "S" -> submit(words);
                case "A" -> decide(words.get(1), portal.approve(new SlipCode(words.get(1))));
                case "R" -> decide(words.get(1), portal.reject(new SlipCode(words.get(1))));
                case "Q" -> portal.operator().postAgain(words.get(1), voice);
                default -> portal.operator().look(voice);
            }
        } catch (RuntimeException e) {
            voice.say("e " + String.join(" ", words) + "\t" + e);
        }
    }

    private void submit(List<String> words) {
        String key = words.get(1);
        InvoiceRef invoice = new InvoiceRef(new SupplierId(words.get(2)), words.get(3));
        PortalVisit visit = new PortalVisit("A".repeat(22), invoice, "payables@narra.example");
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        SlipEntry entry = new SlipEntry(yesterday, "Narra Hardware", "gcash", "1234567890123", words.get(4));
        String answer = portal.submit(
                        new SubmitSlip(visit, new SubmissionKey(key), entry, new Picture(key), Optional.empty()))
                .fold(slip -> "s " + key + " " + slip.code(), refused -> "x " + key + " " + refused.refusals());
        voice.say(answer);
    }

    private void decide(String code, Optional<Outcome<Slip, DecisionRefusal>> outcome) {
        voice.say(outcome.map(came -> came.fold(Orders::decided, refusal -> "n " + code + " " + refusal))
                .orElse("n " + code + " " + NO_SUCH_SLIP));
    }

    private static String decided(Slip slip) {
        return (slip.status() == SlipStatus.REJECTED ? "r " : "a ") + slip.code();
    }

    /** What a customer hands in: no two are the same. */
    private static final class Picture implements Upload {

        private static final int MARKER = 2;

        private final byte[] bytes;

        /** With the key of the form in a comment. */
        Picture(String key) {
            byte[] comment = key.getBytes(StandardCharsets.US_ASCII);
            int length = comment.length + MARKER;
            this.bytes = ByteBuffer.allocate(PICTURE.length + MARKER + length)
                    .put(PICTURE, 0, MARKER)
                    .putShort((short) 0xFFFE)
                    .putShort((short) length)
                    .put(comment)
                    .put(PICTURE, MARKER, PICTURE.length - MARKER)
                    .array();
        }

        @Override
        public String fileName() {
            return "slip.jpg";
        }

        @Override
        public String declaredType() {
            return "image/jpeg";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
