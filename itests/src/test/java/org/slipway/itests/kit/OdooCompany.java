// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A company in an Odoo that sells in Philippine pesos, made at the first time; and an account for Slipway with the group Billing alone. */
public final class OdooCompany {

    /** The login of that account, and its password. */
    public static final String ACCOUNT = "slipway-story";

    private static final String NAME = "Sampaguita Story Trading";

    private final Odoo odoo;
    private final int id;

    /** The company, ready to sell. */
    public OdooCompany(Odoo odoo) {
        this.odoo = odoo;
        this.id = company();
        if (odoo.ids("res.users", List.of("login", "=", ACCOUNT)).isEmpty()) {
            account();
        }
    }

    private int company() {
        int peso = odoo.ids("res.currency", List.of("name", "=", "PHP")).get(0);
        odoo.call("res.currency", "write", List.of(peso), Map.of("active", true));
        List<Integer> there = odoo.ids("res.company", List.of("name", "=", NAME));
        int company = there.isEmpty()
                ? odoo.call(
                                "res.company",
                                "create",
                                Map.of("name", NAME, "email", "billing@story.example", "currency_id", peso))
                        .asInt()
                : there.get(0);
        if (journals(company).isEmpty()) {
            int country = odoo.ids("res.country", List.of("code", "=", "PH")).get(0);
            List<Integer> charts = odoo.ids("account.chart.template").subList(0, 1);
            odoo.in(company, "account.chart.template", "try_loading", charts);
            odoo.call("res.company", "write", List.of(company), Map.of("country_id", country, "currency_id", peso));
        }
        return company;
    }

    private void account() {
        List<Integer> groups = List.of(named("base", "group_user"), named("account", "group_account_invoice"));
        odoo.call(
                "res.users",
                "create",
                Map.of(
                        "name",
                        "Slipway of the story",
                        "login",
                        ACCOUNT,
                        "password",
                        ACCOUNT,
                        "company_id",
                        id,
                        "company_ids",
                        List.of(List.of(6, 0, List.of(id))),
                        "groups_id",
                        List.of(List.of(6, 0, groups))));
    }

    private int named(String module, String name) {
        int row = odoo.ids("ir.model.data", List.of("module", "=", module), List.of("name", "=", name))
                .get(0);
        return odoo.row("ir.model.data", row, "res_id").path("res_id").asInt();
    }

    /** Its id in Odoo. */
    public int id() {
        return id;
    }

    /** The id of the journal that money arrives on. */
    public int journal() {
        return journals(id).get(0);
    }

    private List<Integer> journals(int company) {
        return odoo.ids("account.journal", List.of("company_id", "=", company), List.of("type", "=", "bank"));
    }

    /** Enters and posts an invoice of today over so many pesos; gives its id. */
    public int postsAnInvoice(String customer, String address, int pesos) {
        int partner = odoo.in(id, "res.partner", "create", Map.of("name", customer, "email", address))
                .asInt();
        Map<String, ?> line = Map.of(
                "name",
                "Goods delivered",
                "quantity",
                1,
                "price_unit",
                pesos,
                "tax_ids",
                List.of(List.of(6, 0, List.of())));
        int invoice = odoo.in(
                        id,
                        "account.move",
                        "create",
                        Map.of(
                                "move_type",
                                "out_invoice",
                                "partner_id",
                                partner,
                                "invoice_date",
                                LocalDate.now(ZoneOffset.UTC).toString(),
                                "invoice_line_ids",
                                List.of(List.of(0, 0, line))))
                .asInt();
        odoo.in(id, "account.move", "action_post", List.of(invoice));
        return invoice;
    }

    /** Attaches a PDF to an invoice under the name that Odoo gives it when it prints one. */
    public void prints(int invoice, byte[] pdf) {
        String number = odoo.row("account.move", invoice, "name").path("name").asText();
        Map<String, ?> values = Map.of(
                "name",
                number.replace('/', '_') + ".pdf",
                "res_model",
                "account.move",
                "res_id",
                invoice,
                "mimetype",
                "application/pdf",
                "datas",
                Base64.getEncoder().encodeToString(pdf));
        odoo.in(id, "ir.attachment", "create", values);
    }

    /** What Odoo says of the payment of an invoice: {@code not_paid}, {@code paid}, … */
    public String paymentState(int invoice) {
        return odoo.row("account.move", invoice, "payment_state")
                .path("payment_state")
                .asText();
    }

    /** The ids of the payments whose customer is that of an invoice. */
    public List<Integer> payments(int invoice) {
        int partner = odoo.row("account.move", invoice, "partner_id")
                .path("partner_id")
                .path(0)
                .asInt();
        return odoo.ids("account.payment", List.of("partner_id", "=", partner));
    }

    /** A file as it hangs in Odoo, its bytes in Base64. */
    public record Hanging(String name, String type, String base64) {}

    /** The files that hang at a payment. */
    public List<Hanging> files(int payment) {
        List<Hanging> files = new ArrayList<>();
        for (int file : odoo.ids(
                "ir.attachment", List.of("res_model", "=", "account.payment"), List.of("res_id", "=", payment))) {
            JsonNode row = odoo.row("ir.attachment", file, "name", "mimetype", "datas");
            files.add(new Hanging(
                    row.path("name").asText(),
                    row.path("mimetype").asText(),
                    row.path("datas").asText()));
        }
        return files;
    }
}
