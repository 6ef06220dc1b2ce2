// SPDX-License-Identifier: Apache-2.0
package org.slipway.settings;

/**
 * What is configured at the moment. It is asked at each use and kept no longer than one piece of work takes.
 *
 * @param <T> immutable
 */
@FunctionalInterface
public interface Current<T> {

    /** The last good values. */
    T get();
}
