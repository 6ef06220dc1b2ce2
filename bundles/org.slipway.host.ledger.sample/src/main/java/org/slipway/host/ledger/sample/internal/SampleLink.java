// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.nio.file.Path;

/** A portal link to begin with: the file that holds it, and the number of the invoice that it opens. */
record SampleLink(Path file, String invoice) {}
