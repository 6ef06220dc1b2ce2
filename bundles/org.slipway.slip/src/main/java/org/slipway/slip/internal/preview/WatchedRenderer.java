// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/** Renders pages until its time is over, and decodes no image that is larger than any photo that is taken. */
final class WatchedRenderer extends PDFRenderer {

    private static final long MOST_PIXELS = 40_000_000;

    private final Deadline deadline;

    WatchedRenderer(PDDocument document, Deadline deadline) {
        super(document);
        this.deadline = deadline;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new WatchedDrawer(parameters, deadline);
    }

    /** Looks at the clock before each operator: forms that draw forms that draw forms are only counted by time. */
    private static final class WatchedDrawer extends PageDrawer {

        private final Deadline deadline;

        WatchedDrawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }

        /** Unchecked, because the engine leaves out what fails with an IOException and goes on. */
        @Override
        public void drawImage(PDImage image) throws IOException {
            requireSmall(image);
            if (image instanceof PDImageXObject object) {
                requireSmall(object.getMask());
                requireSmall(object.getSoftMask());
            }
            super.drawImage(image);
        }

        private static void requireSmall(@Nullable PDImage image) {
            if (image != null && (long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                String size = image.getWidth() + " x " + image.getHeight();
                throw new UncheckedIOException(new IOException("an image of " + size + " pixels"));
            }
        }
    }
}
