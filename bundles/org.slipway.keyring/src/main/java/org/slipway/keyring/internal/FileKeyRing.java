// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.spi.key.KeyRing;

/** Keys derived from a master key in a file, and from the master keys that were in force before it. */
@Component(configurationPid = "slipway.keyring")
@Designate(ocd = KeyRingConfig.class)
public final class FileKeyRing implements KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(FileKeyRing.class);
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** The one in force first; a copy of a key counts once. */
    private final List<MasterKey> masters;

    @Activate
    public FileKeyRing(KeyRingConfig config) {
        this(new KeyFile(Path.of(System.getProperty("karaf.etc", "etc")).resolve(config.file()), new SecureRandom()));
    }

    FileKeyRing(KeyFile file) {
        try {
            byte[] current = file.readOrCreate();
            masters = Stream.concat(Stream.of(current), file.readPrevious().stream())
                    .map(MasterKey::of)
                    .distinct()
                    .toList();
        } catch (UnusableKeyFileException e) {
            LOG.error(e.getMessage());
            throw e;
        }
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
