// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.LossyWire;
import org.slipway.testkit.host.TranslatedHost;

/** The adapter before a real Odoo, with a line between the two that breaks as told, in the ids of the contract. */
final class RealOdoo implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(4);

    private final OdooSite site;
    private final LossyWire wire;
    private final Path password;
    private final TranslatedHost host;
    private volatile Duration patience = LONG;

    RealOdoo() throws IOException, OdooException {
        site = new OdooSite();
        wire = new LossyWire(OdooSite.url().getPort());
        password = passwordFile(OdooSite.ACCOUNT);
        URI url = URI.create("http://127.0.0.1:" + wire.port() + "/");
        OdooLedger adapter = new OdooLedger(() -> site.access(url, password, patience));
        host = new TranslatedHost(adapter, UUID.randomUUID().toString().substring(0, 8));
        for (SupplierId supplier : List.of(Suppliers.TALA.id(), Suppliers.BAYVIEW.id())) {
            List<Integer> journals = site.journals(site.company(supplier));
            host.name("account ", supplier, "1010", String.valueOf(journals.get(0)));
            host.name("account ", supplier, "1020", String.valueOf(journals.get(1)));
            adapter.supplier(supplier);
        }
    }

    static Path passwordFile(String text) throws IOException {
        Path file = Files.createTempFile("odoo", ".password");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, text + "\n", UTF_8);
        file.toFile().deleteOnExit();
        return file;
    }

    OdooSite site() {
        return site;
    }

    TranslatedHost host() {
        return host;
    }

    /** Another adapter before the same Odoo, as on another node. */
    OdooLedger node() {
        return new OdooLedger(() -> site.access(OdooSite.url(), password, LONG));
    }

    OdooSession session() {
        return new OdooSession(() -> site.access(OdooSite.url(), password, LONG));
    }

    void enter(Invoice invoice) {
        SupplierId supplier = invoice.ref().supplier();
        Customer customer = invoice.header().customer();
        try {
            String known = host.their("customer ", supplier, customer.id().value());
            if (known.equals("999999999")) {
                int partner = site.customer(site.company(supplier), customer);
                known = String.valueOf(partner);
                host.name("customer ", supplier, customer.id().value(), known);
            }
            int id = site.enter(invoice, Integer.parseInt(known));
            host.name("invoice ", supplier, invoice.ref().invoice(), String.valueOf(id));
        } catch (OdooException e) {
            throw new AssertionError(e);
        }
    }

    /** Odoo's id of an invoice. */
    int id(InvoiceRef ref) {
        return Integer.parseInt(host.their("invoice ", ref.supplier(), ref.invoice()));
    }

    /** What hangs at the payment of a receipt of Tala, the oldest first. */
    List<Attachment> files(ReceiptKey receipt) {
        List<Attachment> files = new ArrayList<>();
        hanging(receipt, "name", "mimetype", "datas").forEach(row -> files.add(0, file(row)));
        return files;
    }

    /** The same, without the files themselves: names, bytes and SHA-1, as Odoo tells them. */
    List<String> checksums(ReceiptKey receipt) {
        List<String> files = new ArrayList<>();
        hanging(receipt, "name", "file_size", "checksum")
                .forEach(row -> files.add(
                        0,
                        row.path("name").asText() + " "
                                + row.path("file_size").asInt() + " "
                                + row.path("checksum").asText()));
        return files;
    }

    private JsonNode hanging(ReceiptKey receipt, String... fields) {
        int company = site.company(Suppliers.TALA.id());
        try {
            List<List<?>> named = List.of(
                    List.of("module", "=", "slipway"), List.of("name", "=", company + "-" + host.their(receipt)));
            int payment = site.rows(company, "ir.model.data", named, "res_id")
                    .path(0)
                    .path("res_id")
                    .asInt();
            List<List<?>> there =
                    List.of(List.of("res_model", "=", "account.payment"), List.of("res_id", "=", payment));
            return site.rows(company, "ir.attachment", there, fields);
        } catch (OdooException e) {
            throw new AssertionError(e);
        }
    }

    private static Attachment file(JsonNode row) {
        byte[] bytes = Base64.getDecoder().decode(row.path("datas").asText());
        FileType type = Stream.of(FileType.values())
                .filter(one -> one.mediaType().equals(row.path("mimetype").asText()))
                .findFirst()
                .orElseThrow();
        return new Attachment(row.path("name").asText(), type, bytes.length, Bytes.sha256(Bytes.of(bytes)));
    }

    /** As Odoo prints it. */
    String number(InvoiceRef ref) {
        try {
            return site.rows(site.company(ref.supplier()), "account.move", List.of(List.of("id", "=", id(ref))), "name")
                    .path(0)
                    .path("name")
                    .asText();
        } catch (OdooException e) {
            throw new AssertionError(e);
        }
    }

    /** Attaches a PDF to an invoice, as an accountant or Odoo itself does. */
    void attach(InvoiceRef ref, String name, byte[] pdf) {
        Map<String, ?> values = Map.of(
                "name",
                name,
                "res_model",
                "account.move",
                "res_id",
                id(ref),
                "mimetype",
                "application/pdf",
                "datas",
                Base64.getEncoder().encodeToString(pdf));
        try {
            site.create(site.company(ref.supplier()), "ir.attachment", values);
        } catch (OdooException e) {
            throw new AssertionError(e);
        }
    }

    void cancel(InvoiceRef ref) {
        int company = site.company(ref.supplier());
        try {
            site.call(company, "account.move", "button_draft", List.of(id(ref)));
            site.call(company, "account.move", "button_cancel", List.of(id(ref)));
        } catch (OdooException e) {
            throw new AssertionError(e);
        }
    }

    /** The line breaks at the questions that are meant, or, where nothing listens, at all. */
    void fail(HostFault fault, Predicate<String> meant) throws IOException {
        patience = fault == HostFault.TIME_OUT ? SHORT : LONG;
        if (fault == HostFault.REFUSED) {
            wire.fail(fault);
        } else {
            wire.fail(fault, meant, Integer.MAX_VALUE);
        }
    }

    void heal() throws IOException {
        patience = LONG;
        wire.heal();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
