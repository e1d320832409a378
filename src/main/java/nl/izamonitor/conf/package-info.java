/**
 * What is declared under {@code conf/}: records, and the one strict loader that binds YAML to them
 * and reports every mistake at once with its file, its line and what to do.
 */
package nl.izamonitor.conf;
