// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;
import org.slipway.testkit.Bytes;

/** What every {@link FileStore} does. */
public abstract class FileStoreContract {

    private StoresUnderTest stores;
    private FileStore files;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        files = stores.files();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 65_535, 65_536, 65_537, 300_000})
    void shouldGiveEveryByteBack_whenASlipWasSubmitted(long size) throws IOException {
        // given
        Slip slip = submitted(slip().attachment(attachment(size)).build());

        // when
        StoredFile file = files.original(slip.ref()).orElseThrow();

        // then
        assertThat(file.fileName()).isEqualTo("proof.pdf");
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(file.bytes()).isEqualTo(size);
        assertThat(copy(file)).isEqualTo(allBytes(Bytes.many(size)));
    }

    @Test
    void shouldHaveNoOriginal_whenTheSlipIsOfAnotherSupplier() {
        // given
        submitted(slip().build());

        // then
        assertThat(files.original(singaporeSlip().build().ref())).isEmpty();
    }

    @Test
    void shouldWaitForPreviews_whenNoneWereStored() {
        // given
        Slip slip = submitted(slip().build());

        // then
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.WAITING, 0));
        assertThat(files.preview(slip.ref(), 1)).isEmpty();
    }

    @Test
    void shouldShowEveryPage_whenPreviewsWereStored() throws IOException {
        // given
        Slip slip = submitted(slip().build());

        // when
        files.storePreviews(slip.ref(), List.of(Bytes.many(70_000), Bytes.of(new byte[] {1, 2, 3})));

        // then
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.READY, 2));
        StoredFile second = files.preview(slip.ref(), 2).orElseThrow();
        assertThat(second.type()).isEqualTo(FileType.JPEG);
        assertThat(second.bytes()).isEqualTo(3);
        assertThat(copy(second)).containsExactly(1, 2, 3);
        assertThat(copy(files.preview(slip.ref(), 1).orElseThrow())).isEqualTo(allBytes(Bytes.many(70_000)));
        assertThat(files.preview(slip.ref(), 0)).isEmpty();
        assertThat(files.preview(slip.ref(), 3)).isEmpty();
        assertThat(files.original(slip.ref()).orElseThrow().fileName()).isEqualTo("slip.jpg");
    }

    @Test
    void shouldShowTheLast_whenPreviewsAreStoredAgain() throws IOException {
        // given
        Slip slip = submitted(slip().build());
        files.storePreviews(slip.ref(), List.of(Bytes.many(10), Bytes.many(20)));

        // when
        files.storePreviews(slip.ref(), List.of(Bytes.many(30)));

        // then
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.READY, 1));
        assertThat(copy(files.preview(slip.ref(), 1).orElseThrow())).hasSize(30);
        assertThat(files.preview(slip.ref(), 2)).isEmpty();
    }

    @Test
    void shouldFailHonestly_whenThereIsNoPicture() {
        // given
        Slip slip = submitted(slip().build());

        // when
        files.storePreviews(slip.ref(), List.of());

        // then
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.FAILED, 0));
        assertThat(files.preview(slip.ref(), 1)).isEmpty();
    }

    @Test
    void shouldSayLate_whenNoPictureCameInTimeAndNoneWasThere() {
        // given
        Slip slip = submitted(slip().build());

        // then
        files.storeLatePreview(slip.ref());
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.LATE, 0));
        files.storePreviews(slip.ref(), List.of(Bytes.many(10)));
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.READY, 1));
        files.storeLatePreview(slip.ref());
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.READY, 1));
        assertThat(files.preview(slip.ref(), 1)).isPresent();
        files.storePreviews(slip.ref(), List.of());
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.FAILED, 0));
    }

    @Test
    void shouldKeepTheOldPreviews_whenNewOnesCannotBeRead() {
        // given
        Slip slip = submitted(slip().build());
        files.storePreviews(slip.ref(), List.of(Bytes.many(10)));

        // when
        assertThatThrownBy(() -> files.storePreviews(slip.ref(), List.of(Bytes.many(10), Bytes.unreadable(5))))
                .isInstanceOf(UnavailableException.class);

        // then
        assertThat(files.previews(slip.ref())).isEqualTo(new Preview(PreviewState.READY, 1));
    }

    @Test
    void shouldNotTouchTheSlip_whenPreviewsAreStored() {
        // given
        Slip slip = submitted(slip().build());

        // when
        files.storePreviews(slip.ref(), List.of(Bytes.many(10)));

        // then
        assertThat(stores.slips().ofInvoice(slip.origin().invoice())).containsExactly(slip);
    }

    @Test
    void shouldRefuseToCopy_whenTheFileIsUnknown() {
        // given
        Slip slip = submitted(slip().build());
        StoredFile file = files.original(slip.ref()).orElseThrow();

        // then
        for (String id : List.of("", "nothing", file.id() + "1", "../../etc/passwd")) {
            StoredFile unknown = new StoredFile(id, "slip.jpg", FileType.JPEG, 1000);
            assertThatThrownBy(() -> copy(unknown)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() throws IOException {
        // given
        Slip slip = submitted(slip().build());
        StoredFile file = files.original(slip.ref()).orElseThrow();
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> files.original(slip.ref())).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> copy(file)).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(copy(file)).hasSize(1000);
        assertThat(Optional.of(file)).isEqualTo(files.original(slip.ref()));
    }

    private Slip submitted(Slip slip) {
        stores.slips().submit(NewSlips.of(slip));
        return slip;
    }

    private static Attachment attachment(long size) {
        return new Attachment("proof.pdf", FileType.PDF, size, "0".repeat(64));
    }

    private byte[] copy(StoredFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(file, out);
        return out.toByteArray();
    }

    private static byte[] allBytes(Content content) throws IOException {
        try (var in = content.open()) {
            return in.readAllBytes();
        }
    }
}
