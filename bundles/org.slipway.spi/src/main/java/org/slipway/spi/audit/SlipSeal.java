// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.spi.store.StepTaken;

/**
 * What the row of a slip's step seals, as its detail: who looks at slip and step later sees whether they are what they were.
 * The digests are SHA-256 over texts, each after its length, as 64 hexadecimal digits.
 *
 * @param figures of the slip's origin, figures, allocations and attachment, none of which ever changes
 * @param note of what was said with the step
 * @param shown what the decider was shown, as {@link StepTaken} has it; empty where nobody was shown anything
 */
public record SlipSeal(String figures, String note, String shown) {

    private static final Pattern FORM =
            Pattern.compile("figures=([0-9a-f]{64}) note=([0-9a-f]{64}) shown=([0-9a-f.]{0,100})");

    /** Of a step that is taken. */
    public static SlipSeal of(Slip slip, StepTaken taken) {
        return new SlipSeal(figures(slip), note(taken.note()), taken.shown());
    }

    /** Reads the detail of a row; empty if it holds no seal, as those of before. */
    public static Optional<SlipSeal> parse(String detail) {
        Matcher parts = FORM.matcher(detail);
        return parts.matches()
                ? Optional.of(new SlipSeal(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** The digest of a slip as it is now. */
    public static String figures(Slip slip) {
        SlipOrigin origin = slip.origin();
        SlipFigures figures = slip.figures();
        ReceivingAccount account = figures.method().account();
        Digest digest = new Digest()
                .add(
                        slip.ref().supplier(),
                        slip.code(),
                        origin.invoice().invoice(),
                        origin.customer().id())
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, origin.submitted()))
                .add(origin.recipient(), origin.replaces().map(SlipCode::value).orElse(""))
                .add(figures.transactionDate(), figures.company(), figures.referenceNo(), figures.amount())
                .add(figures.method().id(), figures.method().kind())
                .add(account.id(), account.institution(), account.holder(), account.number())
                .add(slip.attachment().sha256());
        figures.settlement().shortPayment().ifPresent(why -> digest.add(why.reason(), why.note()));
        figures.settlement()
                .allocations()
                .forEach(part -> digest.add(part.invoice().invoice(), part.amount()));
        origin.enteredBy().ifPresent(name -> digest.add("entered by", name));
        return digest.text();
    }

    /** The digest of what was said with a step. */
    public static String note(String note) {
        return new Digest().add(note).text();
    }

    /** The detail of the row. */
    @Override
    public String toString() {
        return "figures=" + figures + " note=" + note + " shown=" + shown;
    }

    private static final class Digest {

        private final MessageDigest digest;

        Digest() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        Digest add(Object... parts) {
            for (Object part : parts) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return this;
        }

        String text() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
