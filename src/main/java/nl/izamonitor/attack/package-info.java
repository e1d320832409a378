/**
 * Tries to break folders of published files: reads what anyone can read, and looks for counts of
 * small groups that were hidden. It imports nothing of ours, so that what protects and what attacks
 * cannot share a mistake.
 */
package nl.izamonitor.attack;
