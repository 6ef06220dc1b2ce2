// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the reading of an image when its time is over. */
final class Watch implements IIOReadProgressListener {

    private final Deadline deadline;

    Watch(Deadline deadline) {
        this.deadline = deadline;
    }

    private void look(ImageReader reader) {
        if (deadline.over()) {
            reader.abort();
        }
    }

    @Override
    public void imageProgress(ImageReader reader, float percent) {
        look(reader);
    }

    @Override
    public void imageStarted(ImageReader reader, int image) {
        look(reader);
    }

    @Override
    public void imageComplete(ImageReader reader) {}

    @Override
    public void sequenceStarted(ImageReader reader, int first) {}

    @Override
    public void sequenceComplete(ImageReader reader) {}

    @Override
    public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader reader, float percent) {}

    @Override
    public void thumbnailComplete(ImageReader reader) {}

    @Override
    public void readAborted(ImageReader reader) {}
}
