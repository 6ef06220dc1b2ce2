// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts whose password is their name turned round. */
final class FakeRealm implements Realm {

    private final Map<String, Account> accounts = new HashMap<>();
    int asked;

    /** Whether it needs a password to tell anything. */
    boolean mute;

    /** With one account for each way that roles and suppliers can go together. */
    static FakeRealm withAccounts() {
        return new FakeRealm()
                .account("liza", "slipway-approver", "slipway-supplier.tala", "admin")
                .account("omar", "slipway-viewer", "slipway-supplier.*")
                .account("mei", "slipway-approver", "slipway-supplier.bayview")
                .account("ada", "slipway-admin", "slipway-supplier.tala")
                .account("duo", "slipway-admin", "slipway-supplier.tala", "slipway-supplier.bay&view")
                .account("root", "slipway-admin", "slipway-supplier.*")
                .account("nora", "slipway-supplier.tala")
                .account("paul", "slipway-approver");
    }

    FakeRealm account(String name, String... roles) {
        accounts.put(name, new Account(name, Set.of(roles)));
        return this;
    }

    static String password(String name) {
        return new StringBuilder(name).reverse().toString();
    }

    /** As if the line was taken out of the file. */
    void remove(String name) {
        accounts.remove(name);
    }

    @Override
    public Told tell(String name) {
        return mute ? Told.NOTHING : new Told(true, Optional.ofNullable(accounts.get(name)));
    }

    @Override
    public Optional<Account> authenticate(String name, String password) {
        asked++;
        return Optional.ofNullable(accounts.get(name)).filter(account -> password.equals(password(name)));
    }
}
