// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

/**
 * The limits of a file.
 *
 * @param megapixels of a picture, in millions
 * @param sidePixels along a side of a picture
 */
public record IntakeLimits(int bytes, int megapixels, int sidePixels, int pdfPages) {

    /** The most that may be configured: what the portal takes in at all. */
    public static final int MOST_BYTES = 32 << 20;

    /** The most that may be configured. */
    public static final int MOST_MEGAPIXELS = 200;

    /** The most that may be configured. */
    public static final int MOST_SIDE_PIXELS = 60_000;

    /** The most that may be configured: as many as are drawn for the staff. */
    public static final int MOST_PDF_PAGES = 20;

    private static final int IN_PDF_MEGAPIXELS = 40;

    /**
     * The limits of what is inside a PDF: of a picture there, each pixel is decoded before the page is drawn, and no more of
     * them than the default has.
     */
    public IntakeLimits inPdf() {
        return new IntakeLimits(bytes, Math.min(megapixels, IN_PDF_MEGAPIXELS), sidePixels, pdfPages);
    }

    /** The limits of what may be drawn of a PDF: none of those that may be configured asks for more. */
    public static IntakeLimits drawnOfPdf() {
        return new IntakeLimits(MOST_BYTES, MOST_MEGAPIXELS, MOST_SIDE_PIXELS, MOST_PDF_PAGES).inPdf();
    }

    /** Whether a picture of this size may be decoded. */
    public boolean allow(long width, long height) {
        return width <= sidePixels && height <= sidePixels && width * height <= megapixels * 1_000_000L;
    }
}
