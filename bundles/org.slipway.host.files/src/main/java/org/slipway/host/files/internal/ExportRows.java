// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.slipway.api.CustomerId;
import org.slipway.api.invoice.Customer;

/** Makes invoices of the lines of an export: those with one id are one invoice, wherever they stand. */
final class ExportRows implements CsvTable.Sink {

    private static final int MOST_LINES = 1_000;
    private static final List<InvoiceField> REQUIRED =
            Arrays.stream(InvoiceField.values()).filter(InvoiceField::required).toList();

    /** In the place of one that can't be read. */
    private static final Customer NOBODY = new Customer(new CustomerId("-"), "-", "");

    private final ExportForm form;
    private final CurrencyUnit currency;
    private final Faults faults;
    private final Map<InvoiceField, Integer> columns = new EnumMap<>(InvoiceField.class);
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<Customer, Customer> customers = new HashMap<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();

    /**
     * Of an export.
     *
     * @param currency of what has none of its own
     * @param faults where the problems go
     */
    ExportRows(ExportForm form, CurrencyUnit currency, Faults faults) {
        this.form = form;
        this.currency = currency;
        this.faults = faults;
    }

    /** An invoice so far. */
    private record Draft(FiledHead head, long firstLine, List<FiledLine> lines) {}

    /** What was read, in the order of the file. */
    Map<String, FiledInvoice> invoices(long asOf) {
        Map<String, FiledInvoice> invoices = new LinkedHashMap<>(drafts.size() * 2);
        drafts.forEach((id, draft) -> invoices.put(id, new FiledInvoice(draft.head(), draft.lines(), asOf, 0)));
        return invoices;
    }

    @Override
    public void titles(List<String> titles) {
        for (InvoiceField field : InvoiceField.values()) {
            int column = titles.indexOf(form.columns().title(field));
            if (column >= 0) {
                columns.put(field, column);
                if (titles.lastIndexOf(form.columns().title(field)) != column) {
                    faults.add(new Fault(1, form.columns().title(field), "this title", "one column of each title"));
                }
            } else if (field.required() || form.columns().named(field)) {
                missing(field, titles);
            }
        }
        if (columns.containsKey(InvoiceField.DESCRIPTION) && !columns.containsKey(InvoiceField.LINE_NET)) {
            missing(InvoiceField.LINE_NET, titles);
        }
    }

    private void missing(InvoiceField field, List<String> titles) {
        faults.add(Fault.ofLine(
                1,
                "a column \"" + form.columns().title(field) + "\" (" + field.key() + " of columns); there are "
                        + String.join(", ", titles)));
    }

    @Override
    public void row(long line, List<String> cells) {
        if (!columns.keySet().containsAll(REQUIRED)) {
            return;
        }
        RowReading row = new RowReading(form, columns, faults, line, cells);
        long before = faults.count();
        FiledHead head = head(row);
        if (faults.count() > before) {
            return;
        }
        Draft draft = drafts.computeIfAbsent(head.id(), id -> new Draft(head, line, new ArrayList<>(1)));
        if (!draft.head().equals(head)) {
            row.fault(
                    row.has(InvoiceField.ID) ? InvoiceField.ID : InvoiceField.NUMBER,
                    "the same customer, dates and sums in all lines of an invoice; line " + draft.firstLine()
                            + " has others");
        }
        if (draft.lines().size() >= MOST_LINES) {
            faults.add(Fault.ofLine(line, "at most " + MOST_LINES + " lines of one invoice"));
            return;
        }
        draft.lines().add(invoiceLine(row, draft.head()));
    }

    private FiledHead head(RowReading row) {
        String id = row.id(row.has(InvoiceField.ID) ? InvoiceField.ID : InvoiceField.NUMBER);
        CurrencyUnit unit = row.currency(currency);
        FiledHead head = new FiledHead(
                id,
                row.required(InvoiceField.NUMBER, 64),
                customer(row),
                day(row.date(InvoiceField.ISSUED)),
                day(row.date(InvoiceField.DUE)),
                unit,
                row.amount(InvoiceField.TAX, unit),
                row.amount(InvoiceField.TOTAL, unit),
                row.amount(InvoiceField.OUTSTANDING, unit),
                form.cancelled().contains(row.typed(InvoiceField.STATUS).toLowerCase(Locale.ROOT)));
        if (head.outstanding() < 0) {
            row.fault(InvoiceField.OUTSTANDING, "nothing or more; leave credit notes out of the export");
        } else if (head.outstanding() > Math.max(0, head.total())) {
            row.fault(InvoiceField.OUTSTANDING, "at most the total");
        }
        return head;
    }

    private Customer customer(RowReading row) {
        long before = faults.count();
        String id = row.id(InvoiceField.CUSTOMER);
        String name = row.text(InvoiceField.CUSTOMER_NAME, 200);
        String email = row.text(InvoiceField.CUSTOMER_EMAIL, 254);
        if (!email.isEmpty() && (email.indexOf('@') < 1 || email.indexOf(' ') >= 0)) {
            row.fault(InvoiceField.CUSTOMER_EMAIL, "an e-mail address, or nothing");
        }
        if (faults.count() > before) {
            return NOBODY;
        }
        Customer customer = new Customer(new CustomerId(id), name.isEmpty() ? id : name, email);
        Customer known = customers.putIfAbsent(customer, customer);
        return known == null ? customer : known;
    }

    private LocalDate day(LocalDate day) {
        LocalDate known = days.putIfAbsent(day, day);
        return known == null ? day : known;
    }

    private FiledLine invoiceLine(RowReading row, FiledHead head) {
        if (!row.has(InvoiceField.DESCRIPTION)) {
            long net = head.total() - head.tax();
            return new FiledLine("Invoice " + head.number(), BigDecimal.ONE, net, head.tax(), net);
        }
        String description = row.required(InvoiceField.DESCRIPTION, 500);
        long net = row.amount(InvoiceField.LINE_NET, head.currency());
        return new FiledLine(
                description,
                row.has(InvoiceField.QUANTITY) ? row.quantity() : BigDecimal.ONE,
                row.has(InvoiceField.UNIT_PRICE) ? row.price(InvoiceField.UNIT_PRICE, head.currency()) : net,
                row.amount(InvoiceField.LINE_TAX, head.currency()),
                net);
    }
}
