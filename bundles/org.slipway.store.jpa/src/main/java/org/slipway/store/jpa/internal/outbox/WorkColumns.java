// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.outbox;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;

/** What is to be done, as references in columns. */
@Embeddable
class WorkColumns {

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String supplier;

    /** A slip's code or an invoice's id. */
    private String subject;

    @Column(name = "mail_kind")
    @Enumerated(EnumType.STRING)
    private @Nullable MailKind mailKind;

    private @Nullable String recipient;

    WorkColumns() {}

    private WorkColumns(Kind kind, SupplierId supplier, String subject) {
        this.kind = kind;
        this.supplier = supplier.value();
        this.subject = subject;
    }

    static WorkColumns of(Work work) {
        if (work instanceof Work.PostReceipt receipt) {
            return ofSlip(Kind.POST_RECEIPT, receipt.slip());
        }
        if (work instanceof Work.MakePreview preview) {
            return ofSlip(Kind.MAKE_PREVIEW, preview.slip());
        }
        if (work instanceof Work.ScanFile scan) {
            return ofSlip(Kind.SCAN_FILE, scan.slip());
        }
        return ofMail((Work.SendMail) work);
    }

    private static WorkColumns ofMail(Work.SendMail mail) {
        WorkColumns columns;
        if (mail instanceof Work.SlipMail news) {
            columns = ofSlip(Kind.SLIP_MAIL, news.slip());
            columns.mailKind = news.kind();
        } else {
            InvoiceRef invoice = ((Work.InvoiceMail) mail).invoice();
            columns = new WorkColumns(Kind.INVOICE_MAIL, invoice.supplier(), invoice.invoice());
        }
        columns.recipient = mail.recipient();
        return columns;
    }

    private static WorkColumns ofSlip(Kind kind, SlipRef slip) {
        return new WorkColumns(kind, slip.supplier(), slip.code().value());
    }

    /** As the first six parameters. */
    Query setTo(Query insert) {
        return insert.setParameter(1, kind.queue.name())
                .setParameter(2, kind.name())
                .setParameter(3, supplier)
                .setParameter(4, subject)
                .setParameter(5, mailKind == null ? null : mailKind.name())
                .setParameter(6, recipient);
    }

    Work toWork() {
        return switch (kind) {
            case POST_RECEIPT -> new Work.PostReceipt(slip());
            case MAKE_PREVIEW -> new Work.MakePreview(slip());
            case SCAN_FILE -> new Work.ScanFile(slip());
            case SLIP_MAIL -> new Work.SlipMail(slip(), present(mailKind), present(recipient));
            case INVOICE_MAIL ->
                new Work.InvoiceMail(new InvoiceRef(new SupplierId(supplier), subject), present(recipient));
        };
    }

    private SlipRef slip() {
        return new SlipRef(new SupplierId(supplier), new SlipCode(subject));
    }

    private static <T> T present(@Nullable T column) {
        return Objects.requireNonNull(column, "a mail has a recipient, and news of a slip are of a kind");
    }

    /** The kinds of work, a name each in the column. */
    enum Kind {
        POST_RECEIPT(WorkQueue.RECEIPTS),
        MAKE_PREVIEW(WorkQueue.PREVIEWS),
        SCAN_FILE(WorkQueue.SCANS),
        SLIP_MAIL(WorkQueue.MAILS),
        INVOICE_MAIL(WorkQueue.MAILS);

        private final WorkQueue queue;

        Kind(WorkQueue queue) {
            this.queue = queue;
        }
    }
}
