import FuseCommands

Fusebox.main()
