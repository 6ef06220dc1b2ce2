// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import static org.slipway.host.ledger.sample.internal.SampleInvoice.open;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.host.ledger.sample.internal.SampleInvoice.Item;
import org.slipway.host.ledger.sample.internal.SampleSupplier.Method;

/** The sample data: made-up companies with a dozen invoices in every state. */
final class SampleData {

    private static final Customer LUNTIAN = customer("C-201", "Luntian Design Studio", "ap@luntian.example");
    private static final Customer KUBO = customer("C-202", "Bahay Kubo Catering", "accounts@bahaykubo.example");
    private static final Customer SAMPAGUITA = customer("C-203", "Sampaguita Clinic", "billing@sampaguita.example");
    private static final Customer KALLANG = customer("C-301", "Kallang Boat Works", "finance@kallang.example");
    private static final Customer CHANGI = customer("C-302", "Changi Dive Centre", "pay@changidive.example");

    /** Of a bank that there is not: scanning it pays nobody. */
    private static final String SAMPLE_QR =
            "00020101021127590012com.p2pqrpay0111SAMPLEPHXXX0208999644030412000000000000"
                    + "5204601653036085802PH5923Mabuhay Office Supplies6011Makati City6304E9B7";

    /** Office supplies, Philippines, PHP. */
    static final SampleSupplier MABUHAY = new SampleSupplier(
            new Supplier(
                    new SupplierId("mabuhay"),
                    "Mabuhay Office Supplies, Inc.",
                    new Locality("PH", Locale.forLanguageTag("en-PH"), ZoneId.of("Asia/Manila")),
                    CurrencyUnit.of("PHP"),
                    "accounts@mabuhay.example"),
            12,
            List.of(
                    new ReceivingAccount("1010", "BDO Unibank", "Mabuhay Office Supplies, Inc.", "0045 6612 8890"),
                    new ReceivingAccount("1020", "GCash", "Mabuhay Office Supplies, Inc.", "0917 555 0142"),
                    new ReceivingAccount("1021", "Maya", "Mabuhay Office Supplies, Inc.", "0918 555 0177"),
                    new ReceivingAccount("1030", "BPI", "Mabuhay Office Supplies, Inc.", "1234 5678 90")),
            List.of(
                    Method.of("bdo", MethodKind.BANK_TRANSFER, "BDO bank transfer", "1010"),
                    Method.of("instapay", MethodKind.INSTAPAY, "InstaPay to BDO", "1010")
                            .payload(SAMPLE_QR),
                    Method.of("pesonet", MethodKind.PESONET, "PESONet to BDO", "1010"),
                    Method.of("gcash", MethodKind.GCASH, "GCash", "1020"),
                    Method.of("maya", MethodKind.MAYA, "Maya", "1021"),
                    Method.of("cheque", MethodKind.CHEQUE, "Cheque to BPI", "1030"),
                    Method.of("cash", MethodKind.CASH_DEPOSIT, "Cash deposit at BPI", "1030")),
            List.of(
                    open(
                            "MOS-0117",
                            LUNTIAN,
                            12,
                            18,
                            new Item("A4 copy paper, 80 gsm, box of 5 reams", 12, "1150.00"),
                            new Item("Toner cartridge, black, high yield", 3, "4890.00"),
                            new Item("Whiteboard markers, set of 12", 6, "385.00"),
                            new Item("Ergonomic chair mat, clear", 2, "1740.00"),
                            new Item("Delivery within Metro Manila", 1, "650.00")),
                    open(
                                    "MOS-0112",
                                    LUNTIAN,
                                    20,
                                    10,
                                    new Item("Standing desk, 140 cm, oak", 2, "18500.00"),
                                    new Item("Assembly on site", 2, "1200.00"))
                            .paidPercent(40),
                    open("MOS-0102", KUBO, 8, 22, new Item("Thermal receipt rolls, box of 50", 2, "2000.00")),
                    open("MOS-0107", KUBO, 50, -20, new Item("Label printer with 10 rolls", 1, "12480.00"))
                            .paidPercent(25),
                    open("MOS-0090", KUBO, 60, -30, new Item("Kraft paper bags, case of 500", 4, "1375.00"))
                            .paidPercent(100),
                    open(
                            "MOS-0098",
                            SAMPAGUITA,
                            45,
                            -15,
                            new Item("Filing cabinet, 4 drawers, lockable", 6, "12900.00"),
                            new Item("Examination table paper, case", 20, "1409.06")),
                    SampleData.longOrder(),
                    open("MOS-0085", LUNTIAN, 70, -40, new Item("Desk lamp, LED", 5, "990.00"))
                            .cancelledAtOnce()));

    /** Marine supplies, Singapore, SGD. */
    static final SampleSupplier MERLION = new SampleSupplier(
            new Supplier(
                    new SupplierId("merlion"),
                    "Merlion Marine Supplies Pte. Ltd.",
                    new Locality("SG", Locale.forLanguageTag("en-SG"), ZoneId.of("Asia/Singapore")),
                    CurrencyUnit.of("SGD"),
                    "accounts@merlionmarine.example"),
            9,
            List.of(new ReceivingAccount("1010", "DBS", "Merlion Marine Supplies Pte. Ltd.", "003-901234-5")),
            List.of(
                    Method.of("dbs", MethodKind.BANK_TRANSFER, "DBS bank transfer", "1010"),
                    Method.of("cheque", MethodKind.CHEQUE, "Cheque to DBS", "1010")),
            List.of(
                    open(
                            "MMS-2041",
                            KALLANG,
                            5,
                            25,
                            new Item("Braided mooring line, 16 mm, 50 m", 4, "182.50"),
                            new Item("Stainless cleat, 250 mm", 10, "38.90")),
                    open("MMS-2035", CHANGI, 48, -18, new Item("Life jacket, adult, 150 N", 24, "89.00")),
                    open("MMS-2039", CHANGI, 15, 15, new Item("Dive flag with float", 8, "45.00"))
                            .paidPercent(50),
                    open("MMS-2028", KALLANG, 62, -32, new Item("Antifouling paint, 5 l", 6, "210.00"))
                            .paidPercent(100)));

    static final List<SampleSupplier> SUPPLIERS = List.of(MABUHAY, MERLION);

    private SampleData() {}

    private static SampleInvoice longOrder() {
        Item[] items = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Item("Patient record folder, colour " + i, 10 * i, "24.75"))
                .toArray(Item[]::new);
        return open("MOS-0121", SAMPAGUITA, 4, 26, items);
    }

    private static Customer customer(String id, String name, String email) {
        return new Customer(new CustomerId(id), name, email);
    }
}
