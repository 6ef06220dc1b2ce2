// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

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
import org.slipway.file.internal.intake.IntakeLimits;
import org.slipway.file.internal.intake.StreamMeasure;

/** Renders pages until its time is over, and decodes no image that is larger than the intake takes inside a PDF. */
final class WatchedRenderer extends PDFRenderer {

    private static final IntakeLimits LIMITS = IntakeLimits.drawnOfPdf();

    private final Deadline deadline;
    private final Undrawn undrawn;

    WatchedRenderer(PDDocument document, Deadline deadline, Undrawn undrawn) {
        super(document);
        this.deadline = deadline;
        this.undrawn = undrawn;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new WatchedDrawer(parameters, deadline, undrawn);
    }

    /** Looks at the clock before each operator: forms that draw forms that draw forms are only counted by time. */
    private static final class WatchedDrawer extends PageDrawer {

        private final Deadline deadline;
        private final Undrawn undrawn;
        private final StreamMeasure inlinePictures;

        WatchedDrawer(PageDrawerParameters parameters, Deadline deadline, Undrawn undrawn) throws IOException {
            super(parameters);
            this.deadline = deadline;
            this.undrawn = undrawn;
            this.inlinePictures = new StreamMeasure(LIMITS, deadline::require);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            deadline.check();
            if (operator.getImageData() != null) {
                inlinePictures.addInline(operator.getImageParameters(), operator.getImageData());
            }
            super.processOperator(operator, operands);
        }

        /** The engine goes on without what failed here. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            undrawn.add(operator, e);
            super.operatorException(operator, operands, e);
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
            if (image != null && !LIMITS.allow(image.getWidth(), image.getHeight())) {
                String size = image.getWidth() + " x " + image.getHeight();
                throw new UncheckedIOException(new IOException("an image of " + size + " pixels"));
            }
        }
    }
}
