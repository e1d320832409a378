/**
 * From tallies to a release: publish a concept, freeze it, verify it, compare two. Says what is
 * counted and what was published before; the rooms cube, disclosure, method and comparison do the
 * rest.
 */
package nl.izamonitor.release;
