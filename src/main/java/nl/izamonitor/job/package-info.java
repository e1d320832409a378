/**
 * The commands: arguments, the Spark session, one class a job, exit codes and the record of a run.
 * Nothing imports this room; only here a session is built, an argument read or the process ended.
 */
package nl.izamonitor.job;
