// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

/** What a forger makes of somebody else's slip. All but one claim another reference, as if it were another payment. */
enum Trick {
    /** The very file. */
    SAME_FILE {
        @Override
        byte[] file(Original original, String amount, Random random) {
            return original.file();
        }
    },
    /** Saved as another type of file. */
    SAVED_AS_PNG {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            return Retouching.png(original.picture());
        }
    },
    /** Compressed anew, well or badly. */
    RE_ENCODED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            return Retouching.jpeg(original.picture(), 0.3f + 0.65f * random.nextFloat());
        }
    },
    /** Cropped to 90 % of each side. */
    CROPPED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            return Retouching.jpeg(Retouching.cropped(original.picture(), 0.9, random), 0.8f);
        }
    },
    /** Half as wide and high. */
    SCALED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            return Retouching.jpeg(Retouching.scaled(original.picture(), 0.5), 0.8f);
        }
    },
    /** Turned by up to four degrees. */
    TURNED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            double degrees = (random.nextBoolean() ? 1 : -1) * (1 + 3 * random.nextDouble());
            return Retouching.jpeg(Retouching.turned(original.picture(), degrees), 0.8f);
        }
    },
    /** Lighter or darker. */
    LIT {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            double factor = random.nextBoolean() ? 0.7 : 1.25;
            return Retouching.jpeg(Retouching.lit(original.picture(), factor), 0.8f);
        }
    },
    /** With another amount painted over the first. */
    EDITED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            return Retouching.jpeg(original.over(amount), 0.85f);
        }
    },
    /** Edited, cropped, made smaller and compressed badly. */
    EDITED_AND_CROPPED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            BufferedImage edited = original.over(amount);
            return Retouching.jpeg(Retouching.scaled(Retouching.cropped(edited, 0.95, random), 0.8), 0.6f);
        }
    },
    /** Edited, and then photographed. */
    EDITED_AND_PHOTOGRAPHED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            BufferedImage edited = original.over(amount);
            return Retouching.jpeg(Retouching.photographed(edited, random), 0.7f);
        }
    },
    /** Photographed from a screen or from paper. */
    PHOTOGRAPHED {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            return Retouching.jpeg(Retouching.photographed(original.picture(), random), 0.7f);
        }
    },
    /** Another picture, with the reference of the first one written so that it only looks the same. */
    LOOK_ALIKE_REFERENCE {
        @Override
        byte[] file(Original original, String amount, Random random) throws IOException {
            App other = original.painted().app() == App.WALLET ? App.BANK : App.WALLET;
            return Retouching.jpeg(new PaintedSlip(other, Payment.random("SOMEBODY ELSE", random)).paint(), 0.85f);
        }

        @Override
        String reference(String original, String fresh, Random random) {
            String spaced = original.substring(0, 4) + " " + original.substring(4, 7) + "-" + original.substring(7);
            return switch (random.nextInt(4)) {
                case 0 -> spaced;
                case 1 -> original.replace('0', '\u041E').replace('1', '\u0406');
                case 2 -> fullWidth(original);
                default -> original.replace("3", "\u0663") + ".";
            };
        }
    };

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '\uFF10')));
        return wide.toString();
    }

    /** Whether another amount is painted over the true one. */
    boolean edits() {
        return name().startsWith("EDITED");
    }

    /**
     * The file that is uploaded.
     *
     * @param amount to be painted over the true one where it edits
     */
    abstract byte[] file(Original original, String amount, Random random) throws IOException;

    /** The reference that is typed. */
    String reference(String original, String fresh, Random random) {
        return fresh;
    }
}
