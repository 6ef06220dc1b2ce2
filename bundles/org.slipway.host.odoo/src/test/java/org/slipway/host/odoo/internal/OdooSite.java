// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.Supplier;
import org.slipway.host.adapter.Deadline;
import org.slipway.testkit.Suppliers;

/**
 * A real Odoo that may be written to: two companies for the two sample suppliers, and an account for us that has no rights but
 * Billing. Where it is and who may do so is told by the properties {@code odoo.url}, {@code odoo.db}, {@code odoo.user} and
 * {@code odoo.passwordFile}; without them it is the one at 127.0.0.1:8069, database erp, admin with the password admin.
 */
final class OdooSite {

    /** Our account there, and its password. */
    static final String ACCOUNT = "slipway-test";

    private static final String TAX = "VAT 12 %";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonRpc rpc = new JsonRpc();
    private final String password;
    private final int uid;
    private final int tala;
    private final int bayview;

    OdooSite() throws IOException, OdooException {
        String file = System.getProperty("odoo.passwordFile", "");
        password = file.isEmpty()
                ? "admin"
                : Files.readString(Path.of(file), UTF_8).strip();
        uid = rpc.ask(
                        url(),
                        "test",
                        new JsonRpc.Question(
                                "common",
                                "authenticate",
                                List.of(db(), System.getProperty("odoo.user", "admin"), password, Map.of())),
                        new Deadline(PATIENCE))
                .asInt();
        tala = company(Suppliers.TALA);
        bayview = company(Suppliers.BAYVIEW);
        account();
    }

    static URI url() {
        return URI.create(System.getProperty("odoo.url", "http://127.0.0.1:8069"))
                .resolve("/");
    }

    static String db() {
        return System.getProperty("odoo.db", "erp");
    }

    /** What the adapter is configured with. */
    OdooAccess access(URI url, Path passwordFile, Duration post) {
        return new OdooAccess(
                new OdooAccess.Account(url, db(), ACCOUNT, passwordFile),
                new OdooAccess.Waits(Duration.ofSeconds(4), post),
                Map.of(Suppliers.TALA.id(), tala, Suppliers.BAYVIEW.id(), bayview),
                new OdooAccess.Gaps(Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC),
                new OdooAccess.Noticing(true, Optional.empty(), Duration.ofSeconds(5)));
    }

    int company(SupplierId supplier) {
        return supplier.equals(Suppliers.TALA.id()) ? tala : bayview;
    }

    /** Calls as an administrator, in one company. */
    JsonNode call(int company, String model, String method, Object... arguments) throws OdooException {
        return call(Map.of("context", OdooContext.of(company)), model, method, arguments);
    }

    private JsonNode call(Map<String, ?> named, String model, String method, Object... arguments) throws OdooException {
        return rpc.ask(
                url(),
                "test",
                new JsonRpc.Question(
                        "object", "execute_kw", List.of(db(), uid, password, model, method, List.of(arguments), named)),
                new Deadline(PATIENCE));
    }

    /** The ids of all that meet the conditions. */
    List<Integer> ids(String model, List<?>... conditions) throws OdooException {
        List<Integer> ids = new ArrayList<>();
        call(Map.of("context", Map.of("active_test", false)), model, "search", List.of(conditions))
                .forEach(id -> ids.add(id.asInt()));
        return ids;
    }

    int create(int company, String model, Map<String, ?> values) throws OdooException {
        return call(company, model, "create", values).asInt();
    }

    /** Rows of a model with these fields, the newest first. */
    JsonNode rows(int company, String model, List<List<?>> conditions, String... fields) throws OdooException {
        Map<String, Object> named =
                Map.of("context", OdooContext.of(company), "fields", List.of(fields), "order", "id desc");
        return call(named, model, "search_read", conditions);
    }

    /** The second that it is by the clock of Odoo's database. */
    String second() throws OdooException {
        int partner = ids("res.partner", List.of("name", "=", "Slipway")).get(0);
        write("res.partner", partner, Map.of("comment", "looks at the clock"));
        return rows(tala, "res.partner", List.of(List.of("id", "=", partner)), "write_date")
                .path(0)
                .path("write_date")
                .asText();
    }

    void write(String model, int id, Map<String, ?> values) throws OdooException {
        call(Map.of(), model, "write", List.of(id), values);
    }

    /** The company of a supplier, made at the first time; a making that was broken off goes on. */
    private int company(Supplier supplier) throws OdooException {
        int currency = currency(supplier.currency().getCode());
        int country = ids(
                        "res.country", List.of("code", "=", supplier.locality().country()))
                .get(0);
        Map<String, ?> place = Map.of("currency_id", currency, "country_id", country);
        List<Integer> there = ids("res.company", List.of("name", "=", supplier.name()));
        int id = there.isEmpty()
                ? call(
                                Map.of(),
                                "res.company",
                                "create",
                                Map.of("name", supplier.name(), "email", supplier.email(), "currency_id", currency))
                        .asInt()
                : there.get(0);
        if (ids("account.tax", List.of("company_id", "=", id), List.of("name", "=", TAX))
                .isEmpty()) {
            int partner =
                    ids("res.partner", List.of("name", "=", supplier.name())).get(0);
            write(
                    "res.partner",
                    partner,
                    Map.of("lang", "en_US", "tz", supplier.locality().zone().getId()));
            call(
                    id,
                    "account.chart.template",
                    "try_loading",
                    ids("account.chart.template").subList(0, 1));
            write("res.company", id, place);
            accounts(id);
        }
        return id;
    }

    private void accounts(int company) throws OdooException {
        if (journals(company).size() < 2) {
            create(
                    company,
                    "account.journal",
                    Map.of("name", "GCash", "type", "bank", "code", "GCSH", "company_id", company));
        }
        create(
                company,
                "account.tax",
                Map.of("name", TAX, "amount", 12, "type_tax_use", "sale", "company_id", company));
    }

    int currency(String code) throws OdooException {
        int currency = ids("res.currency", List.of("name", "=", code)).get(0);
        write("res.currency", currency, Map.of("active", true));
        return currency;
    }

    private void account() throws OdooException {
        if (!ids("res.users", List.of("login", "=", ACCOUNT)).isEmpty()) {
            return;
        }
        List<Integer> groups = List.of(named("base", "group_user"), named("account", "group_account_invoice"));
        create(
                tala,
                "res.users",
                Map.of(
                        "name",
                        "Slipway",
                        "login",
                        ACCOUNT,
                        "password",
                        ACCOUNT,
                        "company_id",
                        tala,
                        "company_ids",
                        List.of(List.of(6, 0, List.of(tala, bayview))),
                        "groups_id",
                        List.of(List.of(6, 0, groups))));
    }

    private int named(String module, String name) throws OdooException {
        JsonNode found = call(
                Map.of("fields", List.of("res_id")),
                "ir.model.data",
                "search_read",
                List.of(List.of("module", "=", module), List.of("name", "=", name)));
        return found.path(0).path("res_id").asInt();
    }

    int customer(int company, Customer customer) throws OdooException {
        return create(company, "res.partner", Map.of("name", customer.name(), "email", customer.email()));
    }

    /** Bank journals, the oldest first: as many as the sample suppliers have receiving accounts. */
    List<Integer> journals(int company) throws OdooException {
        return ids(
                "account.journal",
                List.of("company_id", "=", company),
                List.of("type", "=", "bank"),
                List.of("active", "=", true));
    }

    /** Enters and posts an invoice; gives its id. */
    int enter(Invoice invoice, int partner) throws OdooException {
        int company = company(invoice.ref().supplier());
        int tax = ids("account.tax", List.of("company_id", "=", company), List.of("name", "=", TAX))
                .get(0);
        List<Object> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            lines.add(List.of(0, 0, line(line, tax)));
        }
        int id = create(
                company,
                "account.move",
                Map.of(
                        "move_type",
                        "out_invoice",
                        "partner_id",
                        partner,
                        "currency_id",
                        currency(invoice.totals().total().getCurrencyUnit().getCode()),
                        "invoice_date",
                        invoice.header().issued().toString(),
                        "invoice_date_due",
                        invoice.header().due().toString(),
                        "invoice_payment_term_id",
                        false,
                        "invoice_line_ids",
                        lines));
        call(company, "account.move", "action_post", List.of(id));
        return id;
    }

    private static Map<String, ?> line(InvoiceLine line, int tax) {
        List<Integer> taxes = line.tax().isZero() ? List.of() : List.of(tax);
        return Map.of(
                "name", line.description(),
                "quantity", line.quantity(),
                "price_unit", amount(line.unitPrice()),
                "tax_ids", List.of(List.of(6, 0, taxes)));
    }

    private static BigDecimal amount(Money money) {
        return money.getAmount();
    }
}
