// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Tenants for tests. */
final class Tenants {

    private Tenants() {}

    static Path secretFile(String text) throws IOException {
        Path file = Files.createTempFile("killbill", ".secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, text + "\n", UTF_8);
        file.toFile().deleteOnExit();
        return file;
    }

    /** A sample supplier as a tenant whose key and secret are the same. */
    static Tenant tenant(Supplier supplier, URI url, String key, Path password, Path secret, Duration patience) {
        List<ReceivingAccount> accounts = supplier.equals(Suppliers.TALA)
                ? List.of(Methods.INSTAPAY.account(), Methods.GCASH.account())
                : List.of(Methods.BANK_TRANSFER.account());
        return new Tenant(
                supplier,
                accounts,
                new Tenant.Access(url.resolve("/"), "admin", password, key, secret),
                new Tenant.Waits(patience, patience),
                30,
                true);
    }
}
