// Command peers compares the library with what else one would take: cel-go, the JSON
// packages of the standard library and of its next version, santhosh's validator of
// JSON Schema, and loops that are written by hand. Everybody has to agree first; then
// all take turns in one run, and the ratios are printed beside their gates. It is a
// module of its own, so that nobody who uses the library has its peers among their
// requirements. See the README beside this file.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }
