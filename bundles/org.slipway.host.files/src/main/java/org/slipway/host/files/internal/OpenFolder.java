// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.CustomerId;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.host.files.internal.ExportIntake.Export;
import org.slipway.settings.Current;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;

/** What is in the folder of a supplier that this node holds the lock of. */
final class OpenFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFolder.class);
    private static final int MOST_NAMED = 10;

    private final Current<FolderSettings> settings;
    private final Places places;
    private final FolderLock lock;
    private final BooksFile file;
    private final ReceiptBook receipts;
    private final FaultFile told;
    private final Announcing announcing;
    private final Acknowledgements acknowledgements;
    private final Posting posting;
    private volatile Books books;

    private OpenFolder(Current<FolderSettings> settings, Disk disk, Clock clock, FolderLock lock) throws IOException {
        FolderSettings now = settings.get();
        this.settings = settings;
        this.places = new Places(now.folder());
        this.lock = lock;
        this.file = new BooksFile(places.books(), now.supplier().id(), disk);
        this.books = file.read();
        this.receipts = ReceiptBook.open(places, disk);
        this.told = new FaultFile(disk);
        this.announcing = new Announcing(places, disk, now.supplier().id());
        announcing.open(books);
        this.acknowledgements = new Acknowledgements(places, disk, receipts, clock);
        this.posting = new Posting(this, receipts, clock);
    }

    static OpenFolder open(Current<FolderSettings> settings, Disk disk, Clock clock) throws IOException {
        Places places = new Places(settings.get().folder());
        places.make();
        FolderLock lock = FolderLock.take(places.lock());
        try {
            return new OpenFolder(settings, disk, clock, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    boolean isOf(FolderSettings now) {
        return places.folder().equals(now.folder())
                && announcing.supplier().equals(now.supplier().id());
    }

    FolderSettings settings() {
        return settings.get();
    }

    Places places() {
        return places;
    }

    Books books() {
        return books;
    }

    Optional<Invoice> invoice(String id) {
        return books.invoice(id).map(found -> found.invoice(announcing.supplier(), paid(found)));
    }

    List<InvoiceSummary> numbered(String number, int limit) {
        return books.invoices().values().stream()
                .filter(invoice -> invoice.head().number().equals(number))
                .map(this::summary)
                .sorted(Comparator.comparing(invoice -> invoice.ref().invoice()))
                .limit(limit)
                .toList();
    }

    List<InvoiceSummary> openInvoices(CustomerId customer, int limit) {
        return books.of(customer).stream()
                .map(this::summary)
                .filter(InvoiceSummary::payable)
                .sorted(Comparator.comparing(
                                (InvoiceSummary invoice) -> invoice.header().due())
                        .thenComparing(invoice -> invoice.ref().invoice()))
                .limit(limit)
                .toList();
    }

    InvoiceSummary summary(FiledInvoice invoice) {
        return invoice.summary(announcing.supplier(), paid(invoice));
    }

    /** The same if all receipts are in the books that may be. */
    InvoiceSummary summaryAtWorst(FiledInvoice invoice) {
        return invoice.summary(announcing.supplier(), paid(invoice, FiledReceipt::counts));
    }

    /** By posted receipts that its export does not tell of yet. */
    private long paid(FiledInvoice invoice) {
        return paid(invoice, this::posted);
    }

    private long paid(FiledInvoice invoice, Predicate<FiledReceipt> counted) {
        String id = invoice.head().id();
        return receipts.paying(id)
                .filter(filed -> counted.test(filed) && !tells(invoice, filed))
                .mapToLong(filed -> filed.allocated(id))
                .sum();
    }

    private boolean tells(FiledInvoice invoice, FiledReceipt filed) {
        return posted(filed)
                && invoice.asOf()
                        >= filed.booked() + settings().receipts().lag().toMillis();
    }

    private boolean posted(FiledReceipt filed) {
        return filed.posted(settings().receipts().acknowledged());
    }

    PostingAnswer post(Receipt receipt) {
        return posting.post(receipt);
    }

    Optional<String> find(ReceiptKey key) {
        return posting.find(key);
    }

    Stream<PostedReceipt> posted() {
        return receipts.all().stream().filter(this::posted).map(FiledReceipt::toPosted);
    }

    /** Goes on with what was decided and not done. */
    void settle() throws IOException {
        posting.settle();
    }

    /** Takes an acknowledgement; gives false if there is something wrong in it. */
    boolean acknowledge(FileMark acknowledgement) throws IOException {
        return posting.alone(
                () -> acknowledgements.take(acknowledgement, settings().receipts(), told));
    }

    /** Takes an export; gives false if it is not to be read again. */
    boolean take(FileMark export) throws IOException {
        FolderSettings now = settings();
        Faults faults = new Faults();
        Optional<Export> read =
                new ExportIntake(now.exports(), now.supplier().currency()).read(places.folder(), export, faults);
        if (!faults.none()) {
            told.write(places.folder(), export, faults);
            return false;
        }
        if (read.isEmpty()) {
            return true;
        }
        return !read.get().source().sha256().equals(books.source().sha256()) && take(read.get(), now);
    }

    private boolean take(Export export, FolderSettings now) throws IOException {
        NextBooks next = new NextBooks(books, export, now.exports());
        Faults faults = new Faults();
        next.judge(faults);
        if (!faults.none()) {
            told.write(places.folder(), export.source().file(), faults);
            return false;
        }
        Books taken = next.books(announcing.waiting(books), now.rhythm());
        file.write(taken);
        books = taken;
        told.clear(places.folder(), export.source().file());
        List<String> settled = elsewhere(next.settled());
        List<String> gone = elsewhere(next.gone());
        LOG.info(
                "{} of supplier {} is taken: {} invoices, {} of them new, {} paid or cancelled elsewhere {}, {} gone {}",
                export.source().file().name(),
                announcing.supplier(),
                export.invoices().size(),
                next.added(),
                settled.size(),
                first(settled),
                gone.size(),
                first(gone));
        return true;
    }

    /** Those that no receipt of ours pays. */
    private List<String> elsewhere(List<String> ids) {
        return ids.stream()
                .filter(id -> receipts.paying(id).noneMatch(FiledReceipt::counts))
                .toList();
    }

    private static List<String> first(List<String> ids) {
        return ids.subList(0, Math.min(MOST_NAMED, ids.size()));
    }

    void announce(InvoiceAnnouncements announcements) throws IOException {
        announcing.announce(books, announcements);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be given back: {}", places.folder(), e.toString());
        }
    }
}
