#!/usr/bin/env bash
exec bash "$(dirname "$0")/rounds_in_a_window" mouse
