// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;
import org.slipway.spi.scan.FileScanner;
import org.slipway.spi.scan.ScanVerdict;

/** Asks clamd, over a new connection for each file; it need not be there when this starts. */
@Component(configurationPid = "slipway.scanner")
@Designate(ocd = ClamavConfiguration.class)
public final class ClamavScanner implements FileScanner {

    private final ClamdAddress address;
    private final Duration connect;
    private final Duration scan;

    @Activate
    public ClamavScanner(ClamavConfiguration configuration) {
        this(
                new ClamdAddress(configuration.address()),
                seconds(configuration.connectSeconds(), 60, "connectSeconds"),
                seconds(configuration.scanSeconds(), 600, "scanSeconds"));
    }

    ClamavScanner(ClamdAddress address, Duration connect, Duration scan) {
        this.address = address;
        this.connect = connect;
        this.scan = scan;
    }

    private static Duration seconds(int value, int most, String key) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("slipway.scanner: " + key + " must be 1 to " + most + ", is " + value);
        }
        return Duration.ofSeconds(value);
    }

    @Override
    public ScanVerdict scan(Content file) {
        try (ClamdSession session = ClamdSession.open(address.resolve(), connect, scan)) {
            return ClamdAnswer.verdict(session.scan(file));
        } catch (IOException | UnresolvedAddressException e) {
            throw new UnavailableException("clamd at " + address.text(), e);
        }
    }
}
