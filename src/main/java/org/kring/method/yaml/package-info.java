/** Reads methods from YAML files, strictly: what a file does not say exactly as expected is refused with its place. */
@NullMarked
@NamedInterface("yaml")
package org.kring.method.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
