#!/usr/bin/env bash
exec bash "$(dirname "$0")/modes_in_a_window" mouse
