"""Names whose number is a version: programs, systems, formats, standards. The same in every language.

"Linux 4.14", "HTML 4.01", "Solaris 11.4": no day and no hour stands there.
"""

from __future__ import annotations

from scheduling.timex.grammar import words

PRODUCTS = words(
    """
    linux unix solaris windows macos osx ios android ubuntu debian fedora suse redhat freebsd netbsd openbsd
    html xhtml css xml json yaml http https ftp ssh ssl tls tcp udp ip ipv rfc iso ieee ansi posix utf unicode
    python perl ruby java javascript typescript php node npm gcc glibc libc clang llvm gnu gpl lgpl mpl bsd
    apache nginx mysql mariadb postgresql postgres sqlite oracle redis docker kubernetes git svn cvs emacs vim
    firefox chrome safari opera explorer gnome kde qt gtk openssl openssh systemd dpkg apt rpm tex latex
    kernel usb pci ext ntfs fat cve bug pep jdk jre django flask angular react vue
    photoshop acrobat pdf mp mpeg jpeg png gif version ver release rev revision build v
    """
)
