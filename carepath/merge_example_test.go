package carepath_test

import (
	"fmt"

	"github.com/kithcare/kith/carepath"
)

// A service leaves out what it does not offer, and sees what that changes.
func ExampleMerge() {
	published := carepath.Published()
	local, err := carepath.DecodeDocument([]byte(`{
		"id": "riverside", "title": "Riverside (fictional): our own rules", "version": "3",
		"extends": "kith-published",
		"removes": [{"rule": "couple-therapy-drugs", "reason": "nobody here is trained in it"}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	book, err := carepath.Merge(published, local)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := carepath.Diff(published, book)
	fmt.Println("removed:", d.Removed)
	fmt.Println("outcomes that can change:", len(d.Changed))
	// Output:
	// removed: [couple-therapy-drugs]
	// outcomes that can change: 0
}

// What a service may not do is said at its place in the document.
func ExampleMerge_refused() {
	local := carepath.Document{
		ID: "riverside", Title: "Our own rules", Version: "3", Extends: "kith-published",
		Removes: []carepath.Override{{Rule: "own-right-support", Reason: "no room"}},
	}
	_, err := carepath.Merge(carepath.Published(), local)
	fmt.Println(err)
	// Output:
	// /removes/0/rule: leaves people who are affected without support of their own that depends on nothing else: keep own-right-support as it stands
}
