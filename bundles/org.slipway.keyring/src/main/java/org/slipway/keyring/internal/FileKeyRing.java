// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.spi.key.KeyRing;

/** Keys derived from a master key in a file, and from the master keys that were in force before it. */
@Component
public final class FileKeyRing implements KeyRing {

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** The one in force first; a copy of a key counts once. */
    private final List<MasterKey> masters;

    /** With the keys of now until the next start: what is sealed and claimed under a key does not change on the way. */
    @Activate
    public FileKeyRing(@Reference KeyRingSettings settings) {
        this(settings.get());
    }

    FileKeyRing(List<MasterKey> masters) {
        this.masters = masters;
    }

    @Override
    public SecretKey key(String purpose) {
        return derive(masters.get(0), purpose);
    }

    @Override
    public List<String> ids() {
        return masters.stream().map(MasterKey::id).toList();
    }

    @Override
    public Optional<SecretKey> key(String purpose, String id) {
        return masters.stream()
                .filter(master -> master.id().equals(id))
                .map(master -> derive(master, purpose))
                .findFirst();
    }

    private static SecretKey derive(MasterKey master, String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("a purpose is lower case with dashes: " + purpose);
        }
        return master.derive(purpose);
    }
}
