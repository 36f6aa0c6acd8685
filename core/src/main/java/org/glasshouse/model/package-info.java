/// x.
package org.glasshouse.model;
