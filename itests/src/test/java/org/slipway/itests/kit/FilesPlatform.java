// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One that exports its invoices once, and whose import takes away each receipt that it finds and says so, twice. */
final class FilesPlatform implements Platform {

    private static final String ACCOUNT = "1010";
    private static final String PESOS = "100000.00";
    private static final String CSV = ".csv";
    private static final String ACKNOWLEDGEMENT = ".ack" + CSV;
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "exchange");
    private final Path receipts = Files.createDirectory(folder.resolve("receipts"));
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> strange = new CopyOnWriteArrayList<>();
    private final Thread importing = new Thread(this::importAgainAndAgain, "import");

    /** So many of those that were taken are said by now, and so many were before the last run. */
    private int said;

    private int saidBefore;

    FilesPlatform() throws IOException {}

    @Override
    public String supplier() {
        return "exchange";
    }

    @Override
    public OptionalInt server() {
        return OptionalInt.empty();
    }

    @Override
    public List<String> words() {
        return List.of();
    }

    @Override
    public Optional<Path> mount() {
        return Optional.of(receipts);
    }

    @Override
    public void configure(UnpackedDistribution slipway, int port) throws IOException {
        slipway.withHostAndAccount("slipway-host-files");
        slipway.set(
                "slipway.files-exchange.cfg",
                Map.of(
                        "supplier",
                        supplier(),
                        "name",
                        "Sampaguita Trading",
                        "accounts",
                        ACCOUNT + " | BDO Unibank | Sampaguita Trading | 0012 3456 7890",
                        "folder",
                        folder,
                        "restSeconds",
                        1,
                        "pollSeconds",
                        1,
                        "announceFirst",
                        true));
        slipway.set("slipway.method-bank.cfg", Platform.bank(supplier(), ACCOUNT));
        importing.start();
    }

    @Override
    public List<Customer> customers(Mailbox mailbox, int count) throws IOException {
        List<String> addresses = Stream.generate(() -> "payables-" + UUID.randomUUID() + "@narra.example")
                .limit(count)
                .toList();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<String> lines =
                new ArrayList<>(List.of("number,customer,customerName,customerEmail,issued,due,total,outstanding"));
        IntStream.range(0, count)
                .mapToObj(row -> String.join(
                        ",",
                        "INV-" + row,
                        "D-" + row,
                        "Narra Hardware",
                        addresses.get(row),
                        today.minusDays(9).toString(),
                        today.plusDays(21).toString(),
                        PESOS,
                        PESOS))
                .forEach(lines::add);
        Files.write(folder.resolve("invoices-1.csv"), lines);
        return addresses.stream()
                .map(address -> mailbox.await("the invoice", mail -> mail.to().equals(address) && mail.invites()))
                .map(mail -> new Customer(mail.reviewAndPay()))
                .toList();
    }

    private void importAgainAndAgain() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            importAll();
        }
    }

    /** The folder may be away: then all stays for the next run. */
    private void importAll() {
        try (Stream<Path> files = Files.list(receipts)) {
            for (Path file : files.filter(FilesPlatform::isReceipt).toList()) {
                take(file);
            }
            if (taken.size() > said) {
                acknowledge();
            }
        } catch (IOException e) {
            System.out.println("import: " + e);
        }
    }

    private static boolean isReceipt(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(CSV) && !name.endsWith(ACKNOWLEDGEMENT);
    }

    private void take(Path file) throws IOException {
        String text = Files.readString(file);
        Files.delete(file);
        String name = file.getFileName().toString();
        String key = name.substring(0, name.length() - CSV.length());
        taken.add(key);
        if (!text.matches("(?s)\"key\",[^\r]*\r\n\"" + key + "\",[^\r]*\"INV-[0-9]+\",\"" + PESO + "\"\r\n")) {
            strange.add(name + ": " + text);
        }
    }

    /** Written whole, with what the last run has said. */
    private void acknowledge() throws IOException {
        int all = taken.size();
        List<String> lines = new ArrayList<>(List.of("key,number,error"));
        IntStream.range(saidBefore, all)
                .mapToObj(index -> taken.get(index) + ",OR-" + index + ",")
                .forEach(lines::add);
        Path written = Files.write(folder.resolve("acknowledgement"), lines);
        Files.move(written, receipts.resolve("import-" + all + ACKNOWLEDGEMENT), StandardCopyOption.ATOMIC_MOVE);
        saidBefore = said;
        said = all;
    }

    @Override
    public Books books(Tables tables) {
        return new Books(taken, strange);
    }

    @Override
    public void close() {
        importing.interrupt();
    }
}
