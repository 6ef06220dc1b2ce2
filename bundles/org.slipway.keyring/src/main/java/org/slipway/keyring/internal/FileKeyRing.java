// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.spi.key.KeyRing;

/**
 * Keys derived from one master key in a file: HKDF-Expand of RFC 5869 (2.3) with HMAC-SHA256, where the master key is the
 * pseudorandom key and {@code "slipway " + purpose} the info. One block of output is one key.
 */
@Component(configurationPid = "slipway.keyring")
@Designate(ocd = KeyRingConfig.class)
public final class FileKeyRing implements KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(FileKeyRing.class);
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final byte FIRST_BLOCK = 1;

    private final SecretKey master;

    @Activate
    public FileKeyRing(KeyRingConfig config) {
        this(new KeyFile(Path.of(System.getProperty("karaf.etc", "etc")).resolve(config.file()), new SecureRandom()));
    }

    FileKeyRing(KeyFile file) {
        try {
            master = Hmac.key(file.readOrCreate());
        } catch (UnusableKeyFileException e) {
            LOG.error(e.getMessage());
            throw e;
        }
    }

    @Override
    public SecretKey key(String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("a purpose is lower case with dashes: " + purpose);
        }
        byte[] info = ("slipway " + purpose).getBytes(StandardCharsets.UTF_8);
        return Hmac.key(Hmac.of(master, info, new byte[] {FIRST_BLOCK}));
    }
}
