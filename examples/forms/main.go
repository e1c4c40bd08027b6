// Command forms shows forms made from Kith's schemas, and checks what they
// send. See README.md.
package main

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"
)

const usage = `usage: forms [-listen ADDRESS] [-pages FOLDER]

Shows forms made from the published schemas and checks what they send.
Build the pages first: npm ci && npm run build, in examples/forms.

for example: go run ./examples/forms -listen 127.0.0.1:8080
`

func main() {
	flags := flag.NewFlagSet("forms", flag.ContinueOnError)
	flags.Usage = func() {} // printed below, to where it belongs
	flags.SetOutput(os.Stderr)
	listen := flags.String("listen", "127.0.0.1:8080", "address to listen on")
	pages := flags.String("pages", "examples/forms/dist", "folder of the built pages")
	switch err := flags.Parse(os.Args[1:]); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Print(usage)
		return
	case err != nil || flags.NArg() > 0:
		fmt.Fprint(os.Stderr, usage)
		os.Exit(2)
	}
	if err := serve(*listen, *pages); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// serve listens until it fails. It says where on standard output, since a port
// of 0 is chosen by the system.
func serve(listen, pages string) error {
	handler, err := newHandler(os.DirFS(pages))
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return errors.New("/: cannot listen on the address of -listen")
	}
	fmt.Printf("listening on http://%s\n", listener.Addr())
	server := http.Server{Handler: handler, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second}
	return server.Serve(listener)
}
