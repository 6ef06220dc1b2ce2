// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Customer;
import org.slipway.spi.host.ReceiptKey;

/** The questions that the ledger asks its tables, within one transaction. */
final class Books {

    private final EntityManager entities;

    Books(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SupplierRow> supplier(SupplierId id) {
        return Optional.ofNullable(entities.find(SupplierRow.class, id.value()));
    }

    /** Others that lock the same supplier wait until this transaction ends. An update, because it locks on any database. */
    Optional<SupplierRow> lockSupplier(SupplierId id) {
        int locked = entities.createQuery("update SupplierRow s set s.lastReceipt = s.lastReceipt where s.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
        return locked == 1 ? supplier(id) : Optional.empty();
    }

    Optional<InvoiceRow> invoice(InvoiceRef ref) {
        return invoices(Set.of(ref)).stream().findFirst();
    }

    /** With their lines, by one statement; made distinct here, because a database would sort all lines for it. */
    List<InvoiceRow> invoices(Set<InvoiceRef> refs) {
        return entities.createQuery(
                        "select i from InvoiceRow i left join fetch i.lines"
                                + " where i.supplier in :suppliers and i.code in :codes",
                        InvoiceRow.class)
                .setParameter(
                        "suppliers",
                        refs.stream().map(ref -> ref.supplier().value()).collect(Collectors.toSet()))
                .setParameter("codes", refs.stream().map(InvoiceRef::invoice).collect(Collectors.toSet()))
                .getResultStream()
                .distinct()
                .filter(row -> refs.contains(row.ref()))
                .toList();
    }

    List<InvoiceRow> numbered(SupplierScope scope, String number, int limit) {
        if (!scope.every() && scope.suppliers().isEmpty()) {
            return List.of();
        }
        String reach = scope.every() ? "" : " and i.supplier in :suppliers";
        TypedQuery<InvoiceRow> query = entities.createQuery(
                "select i from InvoiceRow i where i.number = :number" + reach + " order by i.supplier, i.code",
                InvoiceRow.class);
        if (!scope.every()) {
            query.setParameter(
                    "suppliers",
                    scope.suppliers().stream().map(SupplierId::value).toList());
        }
        return query.setParameter("number", number).setMaxResults(limit).getResultList();
    }

    List<InvoiceRow> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return entities.createQuery(
                        "select i from InvoiceRow i where i.supplier = :supplier and i.customerId = :customer"
                                + " and i.cancelled = false and i.paid < i.net + i.tax order by i.due, i.code",
                        InvoiceRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("customer", customer.value())
                .setMaxResults(limit)
                .getResultList();
    }

    List<AccountRow> receivingAccounts(SupplierId supplier) {
        return entities.createQuery(
                        "select a from AccountRow a where a.supplier = :supplier and a.kind = :kind order by a.id",
                        AccountRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("kind", AccountRow.Kind.RECEIVING)
                .getResultList();
    }

    boolean hasAccount(SupplierId supplier, String code) {
        return entities.createQuery(
                                "select count(a) from AccountRow a where a.supplier = :supplier and a.code = :code",
                                Long.class)
                        .setParameter("supplier", supplier.value())
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    Optional<CustomerRow> customer(SupplierId supplier, CustomerId customer) {
        return Optional.ofNullable(entities.find(CustomerRow.class, new CustomerRow.Key(supplier, customer)));
    }

    /** By their codes. */
    List<CustomerRow> customers(SupplierId supplier, int limit) {
        return entities.createQuery(
                        "select c from CustomerRow c where c.supplier = :supplier order by c.code", CustomerRow.class)
                .setParameter("supplier", supplier.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those whose code or name has this in it, in capitals or not, by their codes. */
    List<CustomerRow> customers(SupplierId supplier, String text, int limit) {
        return entities.createQuery(
                        "select c from CustomerRow c where c.supplier = :supplier and (lower(c.code) like :part escape '!'"
                                + " or lower(c.name) like :part escape '!') order by c.code",
                        CustomerRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("part", part(text))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those whose number or customer has this in it, in capitals or not, the last entered first. */
    List<InvoiceRow> invoices(SupplierId supplier, String text, int limit) {
        return entities.createQuery(
                        "select i from InvoiceRow i where i.supplier = :supplier and (lower(i.number) like :part escape '!'"
                                + " or lower(i.customerId) like :part escape '!'"
                                + " or lower(i.customerName) like :part escape '!') order by i.id desc",
                        InvoiceRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("part", part(text))
                .setMaxResults(limit)
                .getResultList();
    }

    private static String part(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** Those in reach, by their ids. */
    List<SupplierRow> suppliers(SupplierScope scope, int limit) {
        if (!scope.every() && scope.suppliers().isEmpty()) {
            return List.of();
        }
        String reach = scope.every() ? "" : " where s.id in :suppliers";
        TypedQuery<SupplierRow> query =
                entities.createQuery("select s from SupplierRow s" + reach + " order by s.id", SupplierRow.class);
        if (!scope.every()) {
            query.setParameter(
                    "suppliers",
                    scope.suppliers().stream().map(SupplierId::value).toList());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** As entered, the last first. */
    List<InvoiceRow> newestInvoices(SupplierId supplier, int limit) {
        return entities.createQuery(
                        "select i from InvoiceRow i where i.supplier = :supplier order by i.id desc", InvoiceRow.class)
                .setParameter("supplier", supplier.value())
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<ReceiptRow> receipt(SupplierId supplier, ReceiptKey key) {
        return entities.createQuery(
                        "select r from ReceiptRow r where r.supplier = :supplier and r.key = :key", ReceiptRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    /** As posted, the last first. */
    List<ReceiptRow> newestReceipts(SupplierId supplier, int limit) {
        return entities.createQuery(
                        "select r from ReceiptRow r where r.supplier = :supplier order by r.posted desc, r.id desc",
                        ReceiptRow.class)
                .setParameter("supplier", supplier.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Oldest first. */
    List<ReceiptRow> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return entities.createQuery(
                        "select r from ReceiptRow r where r.supplier = :supplier and r.posted >= :since"
                                + " order by r.posted, r.id",
                        ReceiptRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("since", ReceiptRow.micros(since))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Raises what was paid, only within what is owed; false if that is not so and nothing was changed. */
    boolean pay(InvoiceRef ref, CustomerId customer, Money amount) {
        BigDecimal raise = amount.getAmount();
        return entities.createQuery("update InvoiceRow i set i.paid = i.paid + :amount where i.supplier = :supplier"
                                + " and i.code = :code and i.customerId = :customer and i.currency = :currency"
                                + " and i.cancelled = false and i.paid + :amount <= i.net + i.tax")
                        .setParameter("amount", raise)
                        .setParameter("supplier", ref.supplier().value())
                        .setParameter("code", ref.invoice())
                        .setParameter("customer", customer.value())
                        .setParameter("currency", amount.getCurrencyUnit().getCode())
                        .executeUpdate()
                == 1;
    }

    /** On those that are neither paid nor cancelled; answers how many. */
    int correctOpenInvoices(SupplierId supplier, Customer customer) {
        return entities.createQuery("update InvoiceRow i set i.customerName = :name, i.customerEmail = :email"
                        + " where i.supplier = :supplier and i.customerId = :customer"
                        + " and i.cancelled = false and i.paid < i.net + i.tax")
                .setParameter("name", customer.name())
                .setParameter("email", customer.email())
                .setParameter("supplier", supplier.value())
                .setParameter("customer", customer.id().value())
                .executeUpdate();
    }

    /** Written at once: the rows that come after it may refer to it. */
    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }
}
