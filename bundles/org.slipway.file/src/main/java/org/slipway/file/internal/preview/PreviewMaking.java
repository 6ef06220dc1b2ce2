// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.file.internal.stored.StoredContent;
import org.slipway.spi.store.StoredFile;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;

/** Makes the pictures of one slip, and says so where there are none. */
final class PreviewMaking {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewMaking.class);

    private final PreviewStores stores;
    private final Drawing drawing;

    PreviewMaking(PreviewStores stores, Drawing drawing) {
        this.stores = stores;
        this.drawing = drawing;
    }

    /** When a file is drawn, and what is done about one that is not. */
    interface Turn {

        /** Whether a file of this invoice is drawn now; then it is. */
        boolean takes(InvoiceRef invoice, FileType type);

        /** What is done if it is not. */
        WorkResult notYet();

        /** What is done if there is no picture. */
        WorkResult missing(InvoiceRef invoice, Drawing.Result.Missing missing);
    }

    WorkResult make(SlipRef slip, Turn turn) {
        Optional<Slip> found = stores.slips().find(SupplierScope.of(slip.supplier()), slip.code());
        Optional<StoredFile> original = stores.files().original(slip);
        if (found.isEmpty() || original.isEmpty()) {
            return new WorkResult.Done();
        }
        if (!stores.findings().scan(slip).previewServed()) {
            return without(slip, "it is infected");
        }
        InvoiceRef invoice = found.get().origin().invoice();
        return turn.takes(invoice, original.get().type()) ? draw(slip, original.get(), invoice, turn) : turn.notYet();
    }

    private WorkResult draw(SlipRef slip, StoredFile original, InvoiceRef invoice, Turn turn) {
        byte[] bytes = StoredContent.read(stores.files(), original).bytes();
        Drawing.Result result = drawing.draw(original.type(), bytes);
        return result instanceof Drawing.Result.Done done
                ? done(slip, done.drawn())
                : turn.missing(invoice, (Drawing.Result.Missing) result);
    }

    private WorkResult done(SlipRef slip, Drawn drawn) {
        stores.findings().storePixels(slip, drawn.pixels());
        drawn.trace().ifPresent(trace -> stores.findings().storePicture(slip, trace.marks(), trace.sketch()));
        stores.findings().storeMissing(slip, drawn.missing());
        stores.files()
                .storePreviews(
                        slip,
                        drawn.pages().stream().<Content>map(StoredContent::new).toList());
        return new WorkResult.Done(List.of(Work.of(WorkKinds.CHECK_SLIP, slip)), List.of());
    }

    /** Says that no picture can be made: no second attempt. */
    WorkResult without(SlipRef slip, String why) {
        LOG.warn("No picture can be made of the attachment of {}: {}", slip.code(), why);
        stores.files().storePreviews(slip, List.of());
        return new WorkResult.Done();
    }

    /** Says that no picture came in time: staff may ask for it again. */
    WorkResult late(SlipRef slip, String why) {
        LOG.warn("No picture of the attachment of {} came in time: {}", slip.code(), why);
        stores.files().storeLatePreview(slip);
        return new WorkResult.Done();
    }
}
